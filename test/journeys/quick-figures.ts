import type { Page } from 'playwright-core'

/** What the page itself has measured since it was opened: milliseconds from each change to its first answer. */
export function firstAnswers(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const first = new Map<number, number>()
    for (const { startTime, duration } of performance.getEntriesByName('girasol:estimate')) {
      first.set(startTime, Math.min(duration, first.get(startTime) ?? Infinity))
    }
    return [...first.values()]
  })
}

/** Does something and answers how long the page held still at most meanwhile, milliseconds. */
export async function longestStill(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(watchLongTasks)
  await work()
  return page.evaluate<number>('Math.max(0, ...globalThis.girasolLongTasks())')
}

/** Runs in the page. */
function watchLongTasks(): void {
  const tasks: number[] = []
  const note = (entries: PerformanceEntryList) =>
    tasks.push(...entries.map(({ duration }) => duration))
  const observer = new PerformanceObserver((list) => note(list.getEntries()))
  observer.observe({ type: 'longtask' })
  const girasolLongTasks = () => {
    note(observer.takeRecords())
    observer.disconnect()
    return tasks
  }
  Object.assign(globalThis, { girasolLongTasks })
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
