import { visitDatabase } from './database/open-database.ts'
import { ensureStateFolders, folders } from './project.ts'
import { runTool } from './run-tool.ts'
import { ensureSecrets } from './secrets.ts'
import { profile } from './system.ts'

ensureStateFolders()
ensureSecrets()
const database = await visitDatabase((text) => console.log(`  database: ${text}`))
const { GIRASOL_API_DATABASE_URL, GIRASOL_DATABASE_CA } = database.environment
const env = {
  GIRASOL_PROFILE: profile(),
  GIRASOL_API_DATABASE_URL,
  GIRASOL_DATABASE_CA,
  GIRASOL_SECRETS_FOLDER: folders.secrets,
}
const program = 'apps/api/src/first-staff.ts'
await runTool([process.execPath, program, ...process.argv.slice(2)], { env })
await database.stop()
