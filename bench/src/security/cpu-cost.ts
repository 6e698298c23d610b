const warmUps = 2000
const atOnce = 16

/** Processor time of one call in this process, microseconds: user and system, after warming up. */
export function costOf(work: () => unknown, calls = 100_000): number {
  for (let call = 0; call < warmUps; call++) work()
  const before = process.cpuUsage()
  for (let call = 0; call < calls; call++) work()
  return perCall(before, calls)
}

/** The same of calls that wait for the database: so many at once, as under load. */
export async function costOfAsking(work: () => Promise<unknown>, calls = 8000): Promise<number> {
  await ask(work, warmUps)
  const before = process.cpuUsage()
  await ask(work, calls)
  return perCall(before, calls)
}

async function ask(work: () => Promise<unknown>, calls: number): Promise<void> {
  let left = calls
  const lane = async () => {
    while (left-- > 0) await work()
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}

function perCall(before: NodeJS.CpuUsage, calls: number): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / calls
}
