import { globSync } from 'node:fs'
import { file } from './project.ts'
import { offlineExpo } from './offline-expo.ts'
import { runTool } from './run-tool.ts'

const cwd = file('apps/mobile')
const platforms = ['--platform', 'android', '--platform', 'ios']

await runTool(['expo', 'export', ...platforms, ...process.argv.slice(2)], { cwd, env: offlineExpo })
if (process.exitCode === 0) {
  const bundles = globSync('dist/_expo/static/js/{android,ios}/*.hbc', { cwd })
  console.log(bundles.map((path) => `apps/mobile/${path}`).join('\n'))
  if (bundles.length < 2) throw new Error('the export left no Hermes bundle for each system')
}
