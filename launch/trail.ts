import { visitDatabase } from './database/open-database.ts'
import { ensureStateFolders, file, folders } from './project.ts'
import { runTool } from './run-tool.ts'

ensureStateFolders()
const database = await visitDatabase((text) => console.log(`  database: ${text}`))
const { GIRASOL_AUDITOR_DATABASE_URL, GIRASOL_DATABASE_CA } = database.environment
const env = {
  GIRASOL_AUDITOR_DATABASE_URL,
  GIRASOL_DATABASE_CA,
  GIRASOL_TRAIL_FOLDER: folders.trail,
  // The public half only: who verifies needs no secret.
  GIRASOL_TRAIL_PUBLIC_KEY: file('.girasol/secrets/trail-signing.pub.pem'),
}
await runTool([process.execPath, 'audit/trail/main.ts', ...process.argv.slice(2)], { env })
await database.stop()
