import { installers } from '../demo-world/cast.ts'
import { demoSecretFile, passwordOf, readDemoSecret } from '../demo-world/secret.ts'
import { liveAsCrew } from './crew.ts'

/**
 * All crews of the demo world in one process, each with a phone of its own, by the public API alone:
 * `GIRASOL_API_URL=... GIRASOL_DEMO_FILE=... node launch/demo-crews/main.ts`, until it is told to stop.
 */
const { GIRASOL_API_URL, GIRASOL_DEMO_FILE, GIRASOL_SECRETS_FOLDER, GIRASOL_PROFILE } = process.env
if (GIRASOL_PROFILE === 'production') throw new Error('the production profile has no demo crews')
const apiUrl = GIRASOL_API_URL ?? 'http://127.0.0.1:4100'
const secret = readDemoSecret(GIRASOL_DEMO_FILE ?? demoSecretFile(GIRASOL_SECRETS_FOLDER ?? ''))

const stopping = new AbortController()
for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stopping.abort())

const lives = installers.map(async ({ number, email }) => {
  const password = passwordOf(secret, email)
  const { signal } = stopping
  try {
    await liveAsCrew({ apiUrl, number, email, password, signal, pace: 1 })
  } catch (cause) {
    if (!signal.aborted) process.stderr.write(`demo crew ${number} has stopped: ${String(cause)}\n`)
  }
})
await Promise.all(lives)
