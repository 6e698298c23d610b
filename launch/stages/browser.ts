import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { promisify } from 'node:util'
import { onDebian } from '../database/debian-packages.ts'

const run = promisify(execFile)
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const command = 'apt-get install -y --no-install-recommends chromium'

/** Path of the machine's Chromium; null when it has none. */
export function findBrowser(): string | null {
  return places.find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Makes sure that there is a Chromium: installs Debian's as root, else throws with the exact command. */
export async function ensureBrowser(note: (text: string) => void): Promise<string> {
  const found = findBrowser()
  if (found) return found
  if (!onDebian() || process.getuid?.() !== 0) throw new Error(`no Chromium; as root: ${command}`)
  note("installing Chromium from the system's packages")
  await install().catch(async () => {
    await run('apt-get', ['update', '-qq'])
    await install()
  })
  const installed = findBrowser()
  if (!installed) throw new Error(`Chromium did not arrive; as root: ${command}`)
  return installed
}

async function install(): Promise<void> {
  const [program = '', ...args] = command.split(' ')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run(program, ['-o', 'DPkg::Lock::Timeout=300', ...args], { env })
}
