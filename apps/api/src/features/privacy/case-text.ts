import type { App } from '#/application.ts'
import { newId } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { open, seal } from '#/security/crypto.ts'
import type { DataKey } from '#/security/keys.ts'
import type { Role } from '@girasol/contract'
import { insertNote, type StoredNote } from './cases.store.ts'

const placeOf = (noteId: string) => ({ table: 'case_notes', column: 'text_sealed', row: noteId })

/** Writes down what was said, sealed with the key of the customer whom the case is about: erasing the customer erases it. */
export async function sayInCase(
  app: App,
  tx: Transaction,
  said: {
    caseId: string
    customerId: string
    kind: StoredNote['kind']
    author: { accountId: string; role: Role }
    text: string
    now: Date
  },
): Promise<void> {
  const id = newId()
  const key = await app.keys.of(tx, said.customerId)
  await insertNote(tx, {
    id,
    caseId: said.caseId,
    kind: said.kind,
    authorId: said.author.accountId,
    authorRole: said.author.role,
    textSealed: seal(key, placeOf(id), said.text),
    at: said.now,
  })
}

/** What a note says. */
export function openNote(key: DataKey, note: StoredNote): string {
  return open(key, placeOf(note.id), note.textSealed)
}
