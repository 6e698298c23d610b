import { cpSync, globSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { offlineExpo } from './offline-expo.ts'
import { file } from './project.ts'
import { runTool } from './run-tool.ts'

const app = file('apps/mobile')
const dist = join(app, 'dist')

/** What each system's export must leave: Hermes bytecode for phones, a page with its script for the web. */
const bundles = {
  android: '_expo/static/js/android/*.hbc',
  ios: '_expo/static/js/ios/*.hbc',
  web: '_expo/static/js/web/*.js',
}
type System = keyof typeof bundles

/** Faces, colours and mark that the web target shares with the sites, laid beside its page. */
const besidePage = {
  'fonts/inter.woff2':
    'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'fonts/fraunces.woff2':
    'node_modules/@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2',
  'tokens.css': 'packages/design-tokens/tokens.css',
  'favicon.svg': 'packages/design-tokens/favicon.svg',
}

const asked = process.argv.slice(2) as System[]
const systems = asked.length > 0 ? asked : (Object.keys(bundles) as System[])
for (const system of systems) await exportFor(system)

/** One system after the other: each takes a gigabyte of memory. */
async function exportFor(system: System): Promise<void> {
  if (!(system in bundles)) throw new Error(`"${system}" is none of ${Object.keys(bundles)}`)
  const folder = join(dist, system)
  rmSync(folder, { recursive: true, force: true })
  const command = ['expo', 'export', '--platform', system, '--output-dir', `dist/${system}`]
  await runTool(command, { cwd: app, env: offlineExpo })
  if (process.exitCode !== 0) throw new Error(`the export for ${system} failed`)
  if (system === 'web') layBesidePage(folder)
  report(system, folder)
}

function layBesidePage(folder: string): void {
  for (const [name, source] of Object.entries(besidePage)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    cpSync(file(source), join(folder, name))
  }
}

function report(system: System, folder: string): void {
  const found = globSync(bundles[system], { cwd: folder })
  if (found.length === 0) throw new Error(`the export left no bundle for ${system}`)
  for (const name of found) {
    const megabytes = statSync(join(folder, name)).size / 1e6
    console.log(`${system}: apps/mobile/dist/${system}/${name} (${megabytes.toFixed(2)} MB)`)
  }
}
