import { parseArgs } from 'node:util'
import { ensureStateFolders } from './project.ts'
import { confirmReset, reset } from './reset.ts'
import { ensureSecrets } from './secrets.ts'
import { endLeftovers, takeStartLock } from './start-lock.ts'
import { makeSteps } from './steps.ts'
import { bringUp } from './bring-up.ts'
import { profile } from './system.ts'

const usage = `npm start -- [--reset [--yes]] [--no-demo-crews]
  --reset           begin anew: removes database and demo world, after asking
  --yes             do not ask
  --no-demo-crews   no crews that answer by themselves`

/** Things to undo when we leave, the last first. */
const undo: (() => Promise<void>)[] = []
let leaving = false

async function leave(code: number, why?: string): Promise<void> {
  if (leaving) return
  leaving = true
  const began = performance.now()
  if (why) console.log(`\n… stopping (${why})`)
  for (const step of undo.reverse()) await step().catch((error: unknown) => console.error(error))
  if (why) console.log(`✓ stopped  ${((performance.now() - began) / 1000).toFixed(1)} s`)
  process.exit(code)
}

function leaveOnSignals(): void {
  process.on('SIGINT', () => void leave(0, 'Ctrl-C'))
  process.on('SIGTERM', () => void leave(0, 'asked to end'))
  process.on('SIGHUP', () => void leave(0, 'terminal closed'))
  // The channel to the bootstrap closes when that is killed, however hard.
  process.on('disconnect', () => void leave(1, 'the launching process ended'))
}

function readOptions(): { reset: boolean; yes: boolean; crews: boolean } | null {
  const flag = { type: 'boolean', default: false } as const
  const options = { reset: flag, yes: flag, 'no-demo-crews': flag, help: flag }
  const { values } = parseArgs({ options })
  if (values.help) return null
  return { reset: values.reset, yes: values.yes, crews: !values['no-demo-crews'] }
}

async function main(): Promise<void> {
  const options = readOptions()
  if (!options) return console.log(usage)
  ensureStateFolders()
  const unlock = takeStartLock()
  undo.push(() => Promise.resolve(unlock()))
  leaveOnSignals()
  if (options.reset && !(await confirmReset(options.yes, profile())))
    return leave(0, 'nothing was removed')
  const steps = makeSteps()
  const left = await endLeftovers()
  if (left > 0) steps.say(`✓ ended ${left} programs that an earlier start left running`)
  if (options.reset) await steps.step('beginning anew', reset)
  ensureStateFolders()
  ensureSecrets()
  steps.say(await bringUp(steps, { crews: options.crews, undo }))
}

await main().catch((error: unknown) => {
  if (!leaving) console.error(`\n✗ ${(error as Error).message}`)
  return leave(1)
})
