import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { stopServer } from './server-process.ts'

/** Seconds before each try to bring a dead server back; a killed one needs its recovery, which counts within a try. */
const pauses = [0, 1, 2, 4, 8, 16]
const recoveryPatience = 5000

type KeptServer = { current(): ChildProcess; stop(): Promise<void> }

/** Starts a database server again when it ends without being asked to, and says so. */
export function keepServer(
  first: ChildProcess,
  start: () => Promise<ChildProcess>,
  say: (text: string) => void,
): KeptServer {
  let current = first
  let stopping = false
  let comingBack = Promise.resolve()
  const watch = () =>
    current.once('exit', (code, signal) => {
      if (stopping) return
      say(`ended (${signal ?? `exit ${code}`}), starting again`)
      comingBack = bringBack()
    })
  const bringBack = async () => {
    for (const pause of pauses) {
      await wait(pause * 1000)
      if (stopping) return
      try {
        current = await start()
        watch()
        return say('is back')
      } catch (error) {
        say((error as Error).message)
      }
    }
    say('stays down; its log says why')
  }
  watch()
  return {
    current: () => current,
    async stop() {
      stopping = true
      // One that is coming back may take minutes to recover; it ends with us, as all that we start does.
      await Promise.race([comingBack, wait(recoveryPatience)])
      await stopServer(current)
    },
  }
}
