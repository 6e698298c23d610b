import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Asks Docker, and gives what it says without the last line's end. Throws with Docker's own last words. */
export async function docker(...args: string[]): Promise<string> {
  try {
    const { stdout } = await run('docker', args, { maxBuffer: 64 * 1024 * 1024 })
    return stdout.trim()
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? error).trim()
    const last = said.split('\n').slice(-12).join('\n')
    throw new Error(`docker ${args[0]} failed: ${last}`, { cause: error })
  }
}

/** Whether a daemon answers. */
export function hasDocker(): boolean {
  try {
    execFileSync('docker', ['version', '--format', '{{.Server.Version}}'], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

/** The last lines that a container wrote. */
export function lastWords(id: string, lines = 20): string {
  const command = ['logs', '--tail', String(lines), id]
  const { stdout, stderr } = spawnSync('docker', command, { encoding: 'utf8' })
  return `${stdout}${stderr}`
}
