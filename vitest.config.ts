import { configDefaults, defineConfig } from 'vitest/config'

const everywhere = [
  'apps/api',
  'apps/web',
  'apps/console',
  'packages',
  'launch',
  'audit',
  'bench',
  'infra',
  'test',
]
const named = (kind: string) => everywhere.map((folder) => `${folder}/**/*.${kind}.ts`)
const exclude = [...configDefaults.exclude, '**/.next/**', 'apps/mobile/**']
const slow = ['**/*.store.test.ts', '**/*.system.test.ts', '**/*.load.test.ts']

/** Journeys that stop programs under everybody's feet, or measure time: they have the system to themselves. */
const alone = ['faults', 'quick-changes'].map((name) => `test/journeys/${name}.e2e.ts`)

function journeys(name: string, atOnce: number, include: string[], without: string[] = []) {
  return {
    test: {
      name,
      include,
      globalSetup: ['test/journeys/running-system.ts'],
      exclude: [...exclude, ...without],
      testTimeout: 240_000,
      hookTimeout: 600_000,
      maxWorkers: atOnce,
    },
  }
}

/**
 * `unit` needs nothing; `store` needs a database (a private one is started, or GIRASOL_TEST_MYSQL_URL names one);
 * `system` boots the whole system; `load` measures it and wants the machine for itself; `journeys` and `journeys-alone` drive it in a real browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        // So that parts of the sites can be rendered to text.
        oxc: { jsx: { runtime: 'automatic' } },
        // Loading the modules anew for each file takes a third of the time; no unit test leaves any changed.
        test: {
          name: 'unit',
          include: named('test'),
          exclude: [...exclude, ...slow],
          isolate: false,
        },
      },
      {
        test: {
          name: 'store',
          include: named('store.test'),
          exclude,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'system',
          include: named('system.test'),
          exclude,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'load',
          include: named('load.test'),
          exclude,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
      journeys('journeys', 2, ['test/journeys/**/*.e2e.ts'], alone),
      journeys('journeys-alone', 1, alone),
    ],
  },
})
