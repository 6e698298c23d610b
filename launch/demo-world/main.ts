import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeWorld } from './make-world.ts'
import { readConfig } from './product.ts'
import { ensureDemoSecret } from './secret.ts'
import { allSignIns, signInTable } from './sign-ins.ts'
import { openStage } from './stage.ts'

/** Makes the demo world and says how to sign in to it: `node launch/demo-world/main.ts`. Never in production. */
try {
  const { profile, secretsFolder } = readConfig()
  if (profile === 'production') throw new Error('the production profile has no demo world')
  const secret = ensureDemoSecret(secretsFolder)
  const stage = await openStage(process.env)
  await makeWorld(stage, secret, new Date())
  await stage.close()
  const list = join(dirname(secretsFolder), 'demo-sign-ins.txt')
  writeFileSync(list, allSignIns(secret), { mode: 0o600 })
  process.stdout.write(`${signInTable(secret)}\n\n  Everybody else: ${list}\n`)
  process.exit(0)
} catch (error) {
  process.stderr.write(`demo world: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
