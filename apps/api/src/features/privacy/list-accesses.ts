import { contract, type PersonalAccess } from '@girasol/contract'
import type { App } from '#/application.ts'
import { handle } from '#/http/handler.ts'
import type { StoredAccess } from './accesses.store.ts'
import { listAccessesOf } from './accesses.store.ts'
import { openNote } from './case-text.ts'
import { casesAbout, notesOf, type StoredCase } from './cases.store.ts'
import { showAccess } from './show-case.ts'

const usualPage = 50

/** Who looked at my data, newest first, with what I asked about it and was told. */
export const listAccesses = handle(
  contract.privacy.listAccesses,
  async ({ app, input, principal }) => {
    const { limit = usualPage, before } = input.query
    const found = await listAccessesOf(app.db, principal.accountId, { before, limit: limit + 1 })
    const page = found.slice(0, limit)
    const accesses = await withAnswers(app, principal.accountId, page)
    return { accesses, next: found.length > limit ? page.at(-1)!.id : null }
  },
)

/** Looks at one customer's data as that customer sees them. */
export async function withAnswers(
  app: App,
  customerId: string,
  accesses: StoredAccess[],
): Promise<PersonalAccess[]> {
  const asked = await casesAbout(
    app.db,
    accesses.map(({ id }) => id),
  )
  const said = await spoken(app, customerId, asked)
  return accesses.map((access) => {
    const row = asked.find(({ accessId }) => accessId === access.id)
    return {
      ...showAccess(access),
      caseId: access.caseId,
      asked: row ? askedOf(row, said) : null,
    }
  })
}

type Said = { caseId: string; kind: string; at: Date; text: string }

/** What the customer may read of these cases: the own questions and our answers, never a note. */
async function spoken(app: App, customerId: string, asked: StoredCase[]): Promise<Said[]> {
  const notes = await notesOf(
    app.db,
    asked.map(({ id }) => id),
  )
  const open = notes.filter(({ kind }) => kind !== 'note')
  if (open.length === 0) return []
  const key = await app.keys.of(app.db, customerId)
  return open.map((note) => ({ ...note, text: openNote(key, note) }))
}

function askedOf(row: StoredCase, said: Said[]): NonNullable<PersonalAccess['asked']> {
  const own = said.filter(({ caseId }) => caseId === row.id)
  const answers = own.filter(({ kind }) => kind === 'answer').slice(-50)
  return {
    caseId: row.id,
    state: row.state,
    at: row.openedAt.toISOString(),
    question: own.find(({ kind }) => kind === 'question')?.text ?? null,
    answers: answers.map(({ at, text }) => ({ at: at.toISOString(), text })),
  }
}
