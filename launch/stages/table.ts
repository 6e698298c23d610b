import { globSync } from 'node:fs'
import { exportApp } from '../app-web-target.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { file, root } from '../project.ts'
import { buildSite } from '../sites.ts'
import { ensureBrowser } from './browser.ts'
import { check, vitest, type Stage } from './stage.ts'

/** Every folder with a tsconfig.json is a project of its own. */
const typeProjects = globSync(
  ['tsconfig.json', 'infra/tsconfig.json', '{apps,packages}/*/tsconfig.json'],
  { cwd: root },
)

/** `npm run check`: what needs neither database nor browser. All at once, on as many cores as there are. */
export const checkStages: Stage[] = [
  ...typeProjects.map((project) => check(`types of ${project}`, 'tsc', '--noEmit', '-p', project)),
  check('lint', 'oxlint', '--type-aware', '--deny-warnings'),
  check('format', 'oxfmt', '--check'),
  check('unused code', 'knip'),
  vitest('unit tests', 'unit'),
]

const database = 'a throw-away database'
const sites = [
  'the customer site is built',
  'the staff console is built',
  'the app is exported for the web',
]
const browser = 'a browser'

const journeys = (title: string, project: string): Stage => ({
  ...vitest(title, project),
  needs: [database, ...sites, browser],
  counting: { kind: 'report', flag: ['--outputFile.json='], skippedFails: true },
})

/** `npm test`, after the check: one stage after the other. */
export const testStages: Stage[] = [
  { title: database, work: startAndStopDatabase },
  { ...vitest('store tests', 'store'), needs: [database] },
  { ...vitest('system tests', 'system'), needs: [database] },
  { ...vitest('load tests', 'load'), needs: [database] },
  {
    title: 'the security audit',
    needs: [database],
    command: [process.execPath, 'audit/main.ts'],
    counting: { kind: 'report', flag: ['--counts='] },
  },
  {
    title: 'mobile app tests',
    command: ['jest', '--ci', '--json', '--forceExit'],
    cwd: file('apps/mobile'),
    counting: { kind: 'report', flag: ['--outputFile='] },
  },
  { title: sites[0]!, work: () => buildSite('web') },
  { title: sites[1]!, work: () => buildSite('console') },
  { title: sites[2]!, work: exportApp },
  { title: browser, work: ensureBrowser },
  journeys('journeys in a browser', 'journeys'),
  journeys('journeys one at a time', 'journeys-alone'),
]

/** Fetches the server software if need be, and fails here, once and clearly, when there is none. */
async function startAndStopDatabase(): Promise<void> {
  const server = await freshDatabase()
  await server.stop()
}
