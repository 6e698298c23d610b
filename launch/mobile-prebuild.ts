import { file } from './project.ts'
import { offlineExpo } from './offline-expo.ts'
import { runTool } from './run-tool.ts'

const flags = ['--no-install', '--clean', ...process.argv.slice(2)]
await runTool(['expo', 'prebuild', ...flags], { cwd: file('apps/mobile'), env: offlineExpo })
