import type { Case, CaseSummary, PersonalAccess } from '@girasol/contract'
import type { App } from '#/application.ts'
import { KeyDestroyed } from '#/security/key-faults.ts'
import { findPerson } from '../profiles/profiles.ts'
import { findAccess, type StoredAccess } from './accesses.store.ts'
import { openNote } from './case-text.ts'
import { notesOf, type StoredCase } from './cases.store.ts'

export function showSummary(row: StoredCase): CaseSummary {
  const { id, customerId, orderId, reason, openedBy, state, version } = row
  return {
    id,
    customerId,
    orderId,
    reason,
    openedBy,
    state,
    version,
    openedAt: row.openedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  }
}

/** A case as the support desk sees it. */
export async function showCase(app: App, row: StoredCase): Promise<Case> {
  const person = await findPerson(app, app.db, row.customerId)
  const access = row.accessId === null ? null : await findAccess(app.db, row.accessId)
  return {
    ...showSummary(row),
    language: person?.language ?? 'en',
    access: access && showAccess(access),
    notes: await openedNotes(app, row),
  }
}

/** A look as it is shown: without who it was, beyond the role. */
export function showAccess(access: StoredAccess): Omit<PersonalAccess, 'asked' | 'caseId'> {
  const { id, actorRole, fieldGroup, manner, reason, at } = access
  return { id, at: at.toISOString(), role: actorRole, fieldGroup, manner, reason }
}

/** Nothing is left of the texts once their customer was erased. */
async function openedNotes(app: App, row: StoredCase): Promise<Case['notes']> {
  const notes = await notesOf(app.db, [row.id])
  if (notes.length === 0) return []
  try {
    const key = await app.keys.of(app.db, row.customerId)
    return notes.slice(-200).map((note) => ({
      id: note.id,
      kind: note.kind,
      authorRole: note.authorRole,
      at: note.at.toISOString(),
      text: openNote(key, note),
    }))
  } catch (error) {
    if (error instanceof KeyDestroyed) return []
    throw error
  }
}
