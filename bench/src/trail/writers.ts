/** What so many writers did in the time: each goes on when its own event is committed. */
export type Written = {
  events: number
  /** Events per second, all writers together. */
  rate: number
  /** Milliseconds that a writer waited for its commit. */
  p50: number
  p99: number
}

/** Lets `writers` of them write one event after the other for some seconds. */
export async function letWrite(
  writers: number,
  seconds: number,
  write: (writer: number, turn: number) => Promise<unknown>,
): Promise<Written> {
  const began = performance.now()
  const until = began + seconds * 1000
  const waits: number[] = []
  const one = async (writer: number) => {
    for (let turn = 0; performance.now() < until; turn++) {
      const asked = performance.now()
      await write(writer, turn)
      waits.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => one(writer)))
  const took = (performance.now() - began) / 1000
  waits.sort((one, other) => one - other)
  const at = (share: number) => waits[Math.floor((waits.length - 1) * share)] ?? 0
  return { events: waits.length, rate: waits.length / took, p50: at(0.5), p99: at(0.99) }
}
