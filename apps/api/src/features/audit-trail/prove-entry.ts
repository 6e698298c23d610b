import { contract } from '@girasol/contract'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { leafColumns } from './leaf-hash.ts'
import { findSealed } from './proof.store.ts'
import { proveEntries } from './prove-entries.ts'

const all = new Set(leafColumns)

/** The proof of one entry, every column told. */
export const proveTrailEntry = handle(
  contract.staff.proveTrailEntry,
  async ({ app, input, request }) => {
    const id = input.params.number
    const row = await findSealed(app.db, id)
    if (!row) fail('notFound')
    const about = { kind: 'entry', id: String(id), number: null } as const
    return proveEntries(app, [row], { about, shown: () => all, language: request.language })
  },
)
