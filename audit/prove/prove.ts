import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Sabotage } from '../check.ts'
import type { FoundCheck } from '../find-checks.ts'
import { copyWith, type Snapshot, takeSnapshot } from './copied-tree.ts'
import { type Judged, judgeRun } from './judge.ts'
import { type MatrixRow, printMatrix, printRow, writeMatrix } from './kill-matrix.ts'
import { runCopy } from './run-copy.ts'

type Task = { check: FoundCheck; sabotage: Sabotage; harmless: boolean }

const root = join(import.meta.dirname, '../..')
const results = join(root, 'audit/results')

/**
 * Takes each check's controls away, one at a time, in a copy of the tree, and expects the check to turn red; look-alikes
 * must leave it green. True when all did, and when every check was green to begin with.
 */
export async function prove(checks: readonly FoundCheck[], jobs: number): Promise<boolean> {
  const snapshot = takeSnapshot(root)
  try {
    const green = await greenChecks(snapshot, checks)
    const red = checks.filter((check) => !green.has(check.name))
    const tasks = checks.filter((check) => green.has(check.name)).flatMap(tasksOf)
    const rows = [...red.map(redRow), ...(await runTasks(snapshot, tasks, jobs))]
    printMatrix(rows)
    writeMatrix(results, rows)
    return rows.every(({ fate }) => fate === 'killed' || fate === 'stands')
  } finally {
    snapshot.remove()
  }
}

/** The checks that are green while nothing is changed: red ones would show nothing. */
async function greenChecks(
  snapshot: Snapshot,
  checks: readonly FoundCheck[],
): Promise<Set<string>> {
  const { outcomes, output } = await runCopy(
    snapshot.folder,
    checks.map(({ name }) => name),
  )
  const proved = outcomes.filter(({ verdict }) => verdict === 'proved')
  console.log(`unchanged: ${proved.length} of ${checks.length} checks are green`)
  if (proved.length < checks.length) console.log(output)
  return new Set(proved.map(({ name }) => name))
}

function tasksOf(check: FoundCheck): Task[] {
  const task = (harmless: boolean) => (sabotage: Sabotage) => ({ check, sabotage, harmless })
  return [...check.sabotages.map(task(false)), ...(check.lookAlikes ?? []).map(task(true))]
}

function redRow(check: FoundCheck): MatrixRow {
  const why = 'the check is red without any change'
  return { check: check.name, sabotage: '(none)', fate: 'broken', why, seconds: 0 }
}

async function runTasks(
  snapshot: Snapshot,
  tasks: readonly Task[],
  jobs: number,
): Promise<MatrixRow[]> {
  const waiting = [...tasks]
  const rows: MatrixRow[] = []
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      const row = await runTask(snapshot, task)
      rows.push(row)
      printRow(row, `${rows.length}/${tasks.length}`)
    }
  }
  await Promise.all(Array.from({ length: jobs }, work))
  return rows.sort((a, b) => a.check.localeCompare(b.check))
}

async function runTask(
  snapshot: Snapshot,
  { check, sabotage, harmless }: Task,
): Promise<MatrixRow> {
  const began = performance.now()
  const { fate, why } = await attempt(snapshot, { check, sabotage, harmless })
  const seconds = (performance.now() - began) / 1000
  return { check: check.name, sabotage: sabotage.name, fate, why, seconds }
}

async function attempt(snapshot: Snapshot, { check, sabotage, harmless }: Task): Promise<Judged> {
  let folder: string | null = null
  try {
    folder = copyWith(snapshot, [sabotage, ...(sabotage.also ?? [])])
    const run = await runCopy(folder, [check.name])
    return judgeRun(run, { harmless, stopsStart: sabotage.stopsStart })
  } catch (error) {
    return { fate: 'broken', why: (error as Error).message }
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
