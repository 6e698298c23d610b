import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Program } from './programs/supervise.ts'
import { file } from './project.ts'
import { buildOnce } from './sites.ts'

const run = promisify(execFile)

/** Exports the app for the web, unless it was exported from exactly these sources. */
export async function exportApp(): Promise<void> {
  await buildOnce('mobile', 'dist/web/tokens.css', async () => {
    const env = { ...process.env, PATH: `${file('node_modules/.bin')}:${process.env.PATH}` }
    await run(process.execPath, [file('launch/mobile-export.ts'), 'web'], { env })
  })
}

/** The app's web target as exported, on its own origin. */
export function appProgram(port: number, api: string): Program {
  return {
    name: 'app',
    args: ['serve-web.ts'],
    cwd: file('apps/mobile'),
    env: { NODE_ENV: 'production', PORT: String(port), GIRASOL_API_URL: api },
    health: `http://localhost:${port}/`,
  }
}
