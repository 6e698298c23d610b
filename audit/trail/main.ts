import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyTrail } from './verify.ts'

const usage = `usage: node audit/trail/main.ts verify
  GIRASOL_AUDITOR_DATABASE_URL  the auditor's account
  GIRASOL_DATABASE_CA           PEM file of the database's authority
  GIRASOL_TRAIL_FOLDER          folder of leaves.bin and checkpoints.jsonl
  GIRASOL_TRAIL_PUBLIC_KEY      PEM file (without it: trail-signing.pub.pem in GIRASOL_SECRETS_FOLDER)`

async function main(): Promise<number> {
  const { env } = process
  const { GIRASOL_AUDITOR_DATABASE_URL: databaseUrl, GIRASOL_TRAIL_FOLDER: trailFolder } = env
  const publicKeyFile =
    env.GIRASOL_TRAIL_PUBLIC_KEY ?? join(env.GIRASOL_SECRETS_FOLDER ?? '', 'trail-signing.pub.pem')
  if (process.argv[2] !== 'verify' || !databaseUrl || !trailFolder) {
    console.error(usage)
    return 2
  }
  const { GIRASOL_DATABASE_CA: ca } = env
  const authority = ca ? readFileSync(ca, 'utf8') : undefined
  const verdict = await verifyTrail({
    databaseUrl,
    authority,
    trailFolder,
    publicKeyFile,
    progress: reportEvery(10_000),
  })
  if (!verdict.sound) {
    console.error(`The trail does not verify: ${verdict.reason}.`)
    return 1
  }
  console.log(
    `The trail verifies: ${verdict.entries} sealed entries, root ${verdict.root || '(none yet)'}.`,
  )
  console.log(`Newest entries that are not sealed yet: ${verdict.unsealed}.`)
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
