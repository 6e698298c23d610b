import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onLeash } from '../programs/processes.ts'
import { root, state } from '../project.ts'
import { makeSteps, type Steps } from '../steps.ts'
import { countReport } from './count-report.ts'
import type { Count, Counting, Stage } from './stage.ts'

const reports = join(state, 'reports')
/** More of a failed stage's output than this is only in its log. */
const shownLines = 120

class Failed extends Error {
  readonly count: Count
  constructor(count: Count, output: string) {
    super(output)
    this.count = count
  }
}

/** Runs stages, `atOnce` at a time, and returns the sum of what they found. A stage that cannot run has failed. */
export async function runStages(stages: Stage[], atOnce: number): Promise<Count> {
  mkdirSync(reports, { recursive: true, mode: 0o700 })
  const steps = makeSteps()
  const broken = new Set<string>()
  const waiting = [...stages]
  const counts: Count[] = []
  const work = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      const count = await runStage(stage, steps, broken)
      if (count.failed > 0) broken.add(stage.title)
      counts.push(count)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return sum(counts)
}

/** The sum of several counts. */
export function sum(counts: Count[]): Count {
  const total = (name: keyof Count) => counts.reduce((all, count) => all + count[name], 0)
  return { passed: total('passed'), failed: total('failed') }
}

async function runStage(stage: Stage, steps: Steps, broken: Set<string>): Promise<Count> {
  const missing = stage.needs?.filter((title) => broken.has(title)) ?? []
  if (missing.length > 0) {
    steps.say(`✗ ${stage.title}: could not run without ${missing.join(', ')}`)
    return { passed: 0, failed: 1 }
  }
  try {
    return await steps.step(stage.title, async (note) => {
      if ('command' in stage) return runCommand(stage, note)
      await stage.work(note)
      return { passed: 1, failed: 0 }
    })
  } catch (error) {
    steps.say((error as Error).message)
    return error instanceof Failed ? error.count : { passed: 0, failed: 1 }
  }
}

type CommandStage = Extract<Stage, { command: string[] }>

async function runCommand(stage: CommandStage, note: (text: string) => void): Promise<Count> {
  const name = stage.title.replaceAll(/[^a-z]+/gi, '-')
  const report = join(reports, `${name}.json`)
  const logFile = join(reports, `${name}.log`)
  rmSync(report, { force: true })
  const code = await runToLog([...stage.command, ...reportFlags(stage.counting, report)], {
    cwd: stage.cwd ?? root,
    logFile,
  })
  const count = countResult(stage.counting, report, code)
  if (count.failed > 0) throw new Failed(count, lastOutput(logFile))
  if (stage.counting.kind === 'report') note(`${count.passed} passed`)
  return count
}

function reportFlags(counting: Counting, report: string): string[] {
  return counting.kind === 'report' ? counting.flag.map((flag) => `${flag}${report}`) : []
}

function countResult(counting: Counting, report: string, code: number | null): Count {
  if (counting.kind === 'report') return countReport(report, code, counting.skippedFails)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function runToLog(
  command: string[],
  where: { cwd: string; logFile: string },
): Promise<number | null> {
  const log = openSync(where.logFile, 'w', 0o600)
  const [program = '', ...args] = onLeash(command, 'TERM')
  const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' }
  const child = spawn(program, args, { cwd: where.cwd, env, stdio: ['ignore', log, log] })
  closeSync(log)
  try {
    const [code] = (await once(child, 'exit')) as [number | null]
    return code
  } catch {
    // The program is not there at all.
    return null
  }
}

function lastOutput(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n')
  const cut = lines.length > shownLines ? [`    … all of it in ${logFile}`] : []
  return [...cut, ...lines.slice(-shownLines).map((line) => `    ${line}`)].join('\n')
}
