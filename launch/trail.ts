import { visitDatabase } from './database/open-database.ts'
import { ensureStateFolders, file, folders, root } from './project.ts'
import { runTool } from './run-tool.ts'

ensureStateFolders()
const args = process.argv.slice(2)
// Files are named as seen from where the command was given.
const cwd = process.env.INIT_CWD ?? root
const program = [process.execPath, file('audit/trail/main.ts'), ...args]
const publicKey = file('.girasol/secrets/trail-signing.pub.pem')
// A proof is checked without a database, with the key of this installation unless another is named.
if (args[0] === 'check-proof') {
  const env = { GIRASOL_TRAIL_PUBLIC_KEY: publicKey }
  await runTool(program, { cwd, env })
  process.exit()
}
// A database that is not ours, such as one that was just restored: its auditor's address says where it is, and nothing is opened or made.
if (process.env.GIRASOL_AUDITOR_DATABASE_URL) {
  const { GIRASOL_TRAIL_PUBLIC_KEY = publicKey } = process.env
  await runTool(program, { cwd, env: { GIRASOL_TRAIL_PUBLIC_KEY } })
  process.exit()
}
const database = await visitDatabase((text) => console.log(`  database: ${text}`))
const { GIRASOL_AUDITOR_DATABASE_URL, GIRASOL_DATABASE_CA } = database.environment
const env = {
  GIRASOL_AUDITOR_DATABASE_URL,
  GIRASOL_DATABASE_CA,
  GIRASOL_TRAIL_FOLDER: folders.trail,
  // The public half only: who verifies needs no secret.
  GIRASOL_TRAIL_PUBLIC_KEY: publicKey,
}
await runTool(program, { cwd, env })
await database.stop()
