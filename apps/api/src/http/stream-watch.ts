import type { App } from '#/application.ts'
import { changedSessions } from '#/security/live-sessions.ts'
import type { Caller } from './admit.ts'
import { fail } from './errors.ts'

/** How soon an open stream notices that its session is over, whichever replica ended it. */
const everyMilliseconds = 400
/** Streams of one account on this replica: a few tabs and devices, and no more that anybody could mean. */
export const mostStreams = 20

type Open = { caller: Exclude<Caller, { role: 'anonymous' }>; close: () => void }

export type StreamWatch = {
  /** Fails when the caller has too many streams open; returns what to call when this one ends. */
  watch(caller: Caller, close: () => void): () => void
}

/** Looks after open streams: asks the database for all of them together, and only while there are any. */
export function createStreamWatch(app: App): StreamWatch {
  const open = new Set<Open>()
  let timer: NodeJS.Timeout | undefined
  const look = () => closeChanged(app, open)
  return {
    watch(caller, close) {
      if (caller.role === 'anonymous') return () => {}
      refuseTooMany(open, caller.accountId)
      const entry = { caller, close }
      open.add(entry)
      timer ??= setInterval(look, everyMilliseconds).unref()
      return () => {
        open.delete(entry)
        if (open.size > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
  }
}

function refuseTooMany(open: ReadonlySet<Open>, accountId: string): void {
  const own = [...open].filter(({ caller }) => caller.accountId === accountId)
  if (own.length >= mostStreams) fail('tooManyRequests', { retryAfterSeconds: 30 })
}

async function closeChanged(app: App, open: ReadonlySet<Open>): Promise<void> {
  try {
    const held = [...open].map(({ caller }) => caller)
    const changed = await changedSessions(app.db, held, app.clock.now())
    for (const { caller, close } of open) if (changed.has(caller.sessionId)) close()
  } catch (error) {
    // The database is out of reach: the heartbeat of each stream closes it.
    app.log.warn('streams not looked after', { error })
  }
}
