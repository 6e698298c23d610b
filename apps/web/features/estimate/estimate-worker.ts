import { createSession, handedOver } from './worker-session.ts'
import type { Ask } from './worker-messages.ts'

const session = createSession()

/** Runs beside the page, so that a computation never holds up a finger on the roof. */
addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  const answer = session(data)
  if (answer) postMessage(answer, { transfer: handedOver(answer) })
})
