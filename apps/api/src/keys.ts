import { startApp } from './app.ts'
import { readConfig } from './config.ts'
import type { Kysely } from 'kysely'
import type { Tables } from './database/tables.ts'
import { transaction } from './database/transaction.ts'
import { createLog } from './observability/logger.ts'
import { startFailure } from './start-failure.ts'
import { countByWrapping } from './security/data-keys.store.ts'
import { openKeyService } from './security/open-key-service.ts'
import { readPeppers, rotatePeppers } from './security/peppers.ts'
import { rotateWrappingKey } from './security/rotate-keys.ts'

const usage = `npm run keys -- status | rotate | rotate-pepper
  status          how many data keys each wrapping key has wrapped, and how many passwords each pepper is in
  rotate          a new wrapping key; a running worker wraps all data keys anew
  rotate-pepper   a new pepper; used from the next start, each password at its owner's next sign-in`

const [command = 'status'] = process.argv.slice(2)
const log = createLog('worker', { write: () => undefined })

async function main(): Promise<void> {
  const config = readConfig()
  if (!['status', 'rotate', 'rotate-pepper'].includes(command)) return say(usage)
  // One person at a terminal is not two people at the console.
  if (command !== 'status' && config.profile === 'production') {
    throw new Error(
      'in production a rotation is asked for in the console and approved by another person',
    )
  }
  const { app, close } = await startApp('worker', config, log)
  try {
    if (command === 'rotate') {
      const keyId = await transaction(app.db, (tx) => rotateWrappingKey(app, tx))
      say(`${keyId} wraps from now on; a running worker wraps the other data keys anew`)
    }
    if (command === 'rotate-pepper') {
      say(`${rotatePeppers(config.secretsFolder)} is used from the next start of the API`)
    }
    const { currentKeyId } = await openKeyService(config)
    await showStatus(app.db, currentKeyId(), readPeppers(config.secretsFolder).newest)
  } finally {
    await close()
  }
}

async function showStatus(db: Kysely<Tables>, keyId: string, pepper: string): Promise<void> {
  const mark = (used: boolean) => (used ? 'in use' : 'retired')
  for (const row of await countByWrapping(db)) {
    say(`  ${row.keyId}  ${row.keys} data keys  ${mark(row.keyId === keyId)}`)
  }
  const passwords = await db
    .selectFrom('passwords')
    .select((count) => ['pepper_id', count.fn.countAll<number>().as('hashes')])
    .groupBy('pepper_id')
    .execute()
  for (const row of passwords) {
    say(`  ${row.pepper_id}  ${row.hashes} passwords  ${mark(row.pepper_id === pepper)}`)
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

await main().catch((error: unknown) => {
  process.stderr.write(`keys: ${startFailure(error)}\n`)
  process.exitCode = 1
})
