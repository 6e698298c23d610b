import { runTool } from './run-tool.ts'
import { ensureStateFolders } from './project.ts'

ensureStateFolders()
await runTool([process.execPath, 'audit/main.ts', ...process.argv.slice(2)])
