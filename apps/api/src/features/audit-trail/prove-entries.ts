import type { Language, SignedCheckpoint, TrailProof } from '@girasol/contract'
import { catalogues } from '@girasol/messages'
import type { App } from '#/application.ts'
import { readSecret } from '#/config.ts'
import { fail } from '#/http/errors.ts'
import {
  commitmentOf,
  type LeafColumn,
  leafColumns,
  markHash,
  presentEncoding,
  saltsOf,
  valuesOf,
} from './leaf-hash.ts'
import { treeReader } from './merkle-proof.ts'
import { newestSigned, nodesOf, type SealedRow } from './proof.store.ts'

type Shown = (row: SealedRow) => ReadonlySet<LeafColumn>

/** The proof of some entries, each with the columns that may be shown. Fails with `notSealedYet` while there is none to prove. */
export async function proveEntries(
  app: App,
  rows: readonly SealedRow[],
  asked: { about: TrailProof['about']; shown: Shown; language: Language },
): Promise<TrailProof> {
  const checkpoint = await newestSigned(app.db)
  const provable = rows.filter((row) => checkpoint && isProvable(row, checkpoint))
  if (!checkpoint || provable.length === 0) fail('notSealedYet')
  const tree = treeReader(nodesOf(app.db))
  const entries: TrailProof['entries'] = []
  for (const row of provable) {
    const path = await tree.inclusion(row.leaf_index!, checkpoint.size)
    entries.push({ ...told(row, asked.shown(row)), path: path.map(hex) })
  }
  return {
    format: 'girasol-trail-proof-1',
    about: asked.about,
    checkpoint,
    publicKey: publicKeyOf(app),
    entries,
    notProved: rows.length - provable.length,
    howToCheck: Object.values(catalogues[asked.language].trail.howToCheck),
  }
}

function isProvable(row: SealedRow, { size }: SignedCheckpoint): boolean {
  if (row.mark === null || row.encoding !== presentEncoding) return false
  return row.leaf_index !== null && row.leaf_index < size
}

function told(row: SealedRow, shown: ReadonlySet<LeafColumn>) {
  const salts = saltsOf(row.mark!)
  const values = valuesOf(row)
  const columns = leafColumns.map((name, index) => {
    const [salt, value] = [salts[index]!, values[index]!]
    return shown.has(name)
      ? { name, value, salt: salt.toString('hex') }
      : { name, commitment: hex(commitmentOf(salt, value)) }
  })
  return { leafIndex: row.leaf_index!, columns, markHash: hex(markHash(row.mark!)) }
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex')
}

const publicKeys = new WeakMap<App, string>()

/** The key by which anybody can judge a checkpoint. */
export function publicKeyOf(app: App): string {
  const pem = publicKeys.get(app) ?? readSecret(app.config, 'trail-signing.pub.pem').toString()
  publicKeys.set(app, pem)
  return pem
}
