import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Broken } from './broken.ts'
import { tellProof } from './check-proof.ts'
import { verifyTrail } from './verify.ts'

const usage = `usage: node audit/trail/main.ts verify [--checkpoint file] [--database-only]
       node audit/trail/main.ts check-proof file [--key file]
  --checkpoint file             checkpoints that were kept elsewhere: one, one a line, or a downloaded proof
  --database-only               without the trail's folder: only what the database holds, and the kept checkpoints
  GIRASOL_AUDITOR_DATABASE_URL  the auditor's account
  GIRASOL_DATABASE_CA           PEM file of the database's authority
  GIRASOL_TRAIL_FOLDER          folder of leaves.bin and checkpoints.jsonl
  GIRASOL_TRAIL_PUBLIC_KEY      PEM file (without it: trail-signing.pub.pem in GIRASOL_SECRETS_FOLDER)`

const options = {
  checkpoint: { type: 'string' },
  'database-only': { type: 'boolean', default: false },
  key: { type: 'string' },
} as const

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ options, allowPositionals: true })
  const [command, file] = positionals
  const { env } = process
  const publicKeyFile =
    values.key ??
    env.GIRASOL_TRAIL_PUBLIC_KEY ??
    join(env.GIRASOL_SECRETS_FOLDER ?? '', 'trail-signing.pub.pem')
  if (command === 'check-proof' && file) return checkProof(file, publicKeyFile)
  const { GIRASOL_AUDITOR_DATABASE_URL: databaseUrl, GIRASOL_DATABASE_CA: ca } = env
  const trailFolder = values['database-only'] ? undefined : env.GIRASOL_TRAIL_FOLDER
  if (command !== 'verify' || !databaseUrl || (!trailFolder && !values['database-only'])) {
    console.error(usage)
    return 2
  }
  return verify({
    databaseUrl,
    authority: ca ? readFileSync(ca, 'utf8') : undefined,
    trailFolder,
    keptFile: values.checkpoint,
    publicKeyFile,
    progress: reportEvery(10_000),
  })
}

function checkProof(file: string, publicKeyFile: string): number {
  try {
    for (const line of tellProof(file, publicKeyFile)) console.log(line)
    return 0
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    console.error(`The proof does not hold: ${error.message}.`)
    return 1
  }
}

async function verify(asked: Parameters<typeof verifyTrail>[0]): Promise<number> {
  const verdict = await verifyTrail(asked)
  if (!verdict.sound) {
    console.error(`The trail does not verify: ${verdict.reason}.`)
    return 1
  }
  const { entries, root, unsealed, kept } = verdict
  console.log(`The trail verifies: ${entries} sealed entries, root ${root || '(none yet)'}.`)
  if (kept > 0) console.log(`It agrees with what was kept elsewhere (checkpoints: ${kept}).`)
  console.log(`Newest entries that are not sealed yet: ${unsealed}.`)
  return 0
}

function reportEvery(step: number): (what: string, checked: number) => void {
  const reported: Record<string, number> = {}
  return (what, checked) => {
    if (checked < (reported[what] ?? 0) + step) return
    reported[what] = checked
    console.log(`  ${what}: ${checked} entries checked`)
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(`The trail could not be read: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 2
}
