import { parseArgs } from 'node:util'
import { benchApi } from './api/bench-api.ts'
import { benchEstimate } from './estimate/bench-estimate.ts'
import { benchLayout } from './layout/bench-layout.ts'
import { benchModel } from './model/bench-model.ts'
import { benchSecurity } from './security/bench-security.ts'
import { benchTrail } from './trail/bench-trail.ts'

const usage = `npm run bench -- api | estimate | layout | pv | security | trail [--rounds 5] [--seconds 3] [--only-ours]
  api   our API against FastAPI: list, read and place orders; processor time and requests per second
  estimate   a whole estimate after one change of a house of four planes, open and shaded, coarse and fine
  layout   modules on the fixed roofs against the exact optimum, violations, milliseconds a plane
  pv    the solar model: a plane, a cold site, 100 roofs, its size for a browser, and NREL's engine where PySAM is found
  security   what session, law, masking and trail cost of a request, and how many fields a core seals
  trail   events per second of 32 writers against a row-locked hash chain, and how long an entry waits for its seal`

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
  const known =
    positionals.length === 1 &&
    ['api', 'estimate', 'layout', 'pv', 'security', 'trail'].includes(positionals[0] ?? '')
  if (!known || values.help || !(rounds >= 1) || !(seconds >= 1)) return console.log(usage)
  if (positionals[0] === 'estimate') return benchEstimate({ rounds })
  if (positionals[0] === 'layout') return benchLayout({ rounds })
  if (positionals[0] === 'pv') return benchModel({ rounds })
  if (positionals[0] === 'security') return benchSecurity({ rounds, seconds })
  if (positionals[0] === 'trail') return benchTrail({ rounds, seconds })
  await benchApi({ rounds, seconds, onlyOurs: values['only-ours'] })
}
