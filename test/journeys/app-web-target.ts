import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { offlineExpo } from '../../launch/offline-expo.ts'
import type { Program } from '../../launch/programs/supervise.ts'
import { file } from '../../launch/project.ts'
import { buildOnce } from '../../launch/sites.ts'

const run = promisify(execFile)

/** Exports the app for the web, unless it was exported from exactly these sources. */
export async function exportApp(): Promise<void> {
  await buildOnce('mobile', 'dist/web/index.html', async () => {
    const expo = file('node_modules/expo/bin/cli')
    const args = [expo, 'export', '--platform', 'web', '--output-dir', 'dist/web']
    const env = { ...process.env, ...offlineExpo }
    await run(process.execPath, args, { cwd: file('apps/mobile'), env, maxBuffer: 64 * 2 ** 20 })
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
