import { parseArgs } from 'node:util'
import { benchApi } from './api/bench-api.ts'

const usage = `npm run bench -- api [--rounds 5] [--seconds 3] [--only-ours]
  api   our API against FastAPI: list, read and place orders; processor time and requests per second`

const options = {
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '3' },
  'only-ours': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** `npm run bench`: each figure as a ratio against a named reference, measured in the same run. */
export async function bench(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options })
  const rounds = Number(values.rounds)
  const seconds = Number(values.seconds)
  const known = positionals.length === 1 && positionals[0] === 'api'
  if (!known || values.help || !(rounds >= 1) || !(seconds >= 1)) return console.log(usage)
  await benchApi({ rounds, seconds, onlyOurs: values['only-ours'] })
}
