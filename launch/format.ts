import { runTool } from './run-tool.ts'

await runTool(['oxfmt', ...process.argv.slice(2)])
