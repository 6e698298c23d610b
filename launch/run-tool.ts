import './leave-with-parent.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onLeash } from './programs/processes.ts'
import { root } from './project.ts'

/** Runs a tool of the repository with our terminal and ends with its exit code. */
export async function runTool(
  command: string[],
  where: { cwd?: string; env?: Record<string, string | undefined> } = {},
): Promise<void> {
  const [program = '', ...args] = onLeash(command, 'TERM')
  const env = { ...process.env, ...where.env }
  const tool = spawn(program, args, { cwd: where.cwd ?? root, env, stdio: 'inherit' })
  const [code] = (await once(tool, 'exit')) as [number | null]
  process.exitCode = code ?? 1
}
