import type { EstimateInputs } from '@girasol/contract'
import type { Answer, Client } from '../../../test/client.ts'
import { saveEstimate } from '../../../test/ordering.ts'
import { check } from '../../check.ts'
import { refusedRoofs, slowRoof } from '../../hostile-roofs.ts'
import type { Probe } from '../../probe.ts'

/** Roofs that an attacker asks for at once: more than anybody may have under way. */
const atOnce = 8
/** Longest that another request may take meanwhile, ms: a roof on the requests' thread takes as long and more. */
const budget = 700

const compute = (client: Client, inputs: EstimateInputs, from = client.address) =>
  client.sends({
    method: 'POST',
    path: '/estimates/compute',
    body: { inputs },
    headers: { 'x-forwarded-for': from },
  })
const codeOf = ({ body }: Answer) => (body as { code?: string }).code
const saysWhen = ({ headers }: Answer) => Number(headers['retry-after']) > 0
const isLimited = (answer: Answer) => answer.status === 429 && codeOf(answer) === 'tooManyRequests'

/** Requests of others while roofs are computed: how long the slowest took, ms, and that each was answered. */
async function askBeside(client: Client, probe: Probe): Promise<number> {
  let slowest = 0
  for (let turn = 0; turn < 15; turn++) {
    const began = performance.now()
    const { status } = await client.sends({ method: 'GET', path: '/me' })
    slowest = Math.max(slowest, performance.now() - began)
    probe.allows('another request while roofs are computed', status === 200, status)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return slowest
}

/** Whoever has not the key: told of the paper what is told of the estimate, that there is nothing. */
async function askForPaper(owner: Client, stranger: Client, probe: Probe): Promise<void> {
  const { estimate, key } = await saveEstimate(owner)
  const of = (client: Client, path: string, headers: Record<string, string>) =>
    client.sends({ method: 'GET', path: `/estimates/${estimate.id}${path}`, headers })
  const paper = '/pdf?language=en'
  const own = await of(owner, paper, { 'x-estimate-key': key })
  probe.allows('the PDF with its key', own.status === 200, own.status)
  for (const headers of [{}, { 'x-estimate-key': 'a'.repeat(43) }] as Record<string, string>[]) {
    const read = await of(stranger, '', headers)
    const printed = await of(stranger, paper, headers)
    const alike = printed.status === read.status && codeOf(printed) === codeOf(read)
    probe.refuses('the PDF of somebody else, as reading is', alike && read.status === 404, {
      read: read.status,
      printed: printed.status,
    })
  }
}

export const sharedComputing = check({
  id: 'X10-01',
  promise: 'P25',
  owasp: ['A10:2025'],
  asvs: ['2.4.1', '15.2.2', '15.1.3'],
  cwe: ['CWE-400', 'CWE-770', 'CWE-405'],
  proves: 'Who has hostile roofs computed holds up nobody else, and reads nobody’s paper',
  run: async ({ world, probe }) => {
    const [ana, ben, attacker] = [await world.customer(), world.visitor(), world.visitor()]
    await askForPaper(ben, attacker, probe)
    const { estimate } = await saveEstimate(ben)
    const { inputs } = estimate
    for (const [code, roof] of Object.entries(refusedRoofs(inputs))) {
      const answer = await compute(attacker, roof)
      const { fields } = answer.body as { fields?: { code?: string }[] }
      const said = answer.status === 400 && codeOf(answer) === 'invalidInput' && fields?.[0]?.code
      probe.refuses(`a roof beyond all homes (${code})`, said === code, [answer.status, fields])
    }
    let ended = 0
    const attacks = Array.from({ length: atOnce }, async () => {
      const answer = await compute(attacker, slowRoof(inputs))
      if (!isLimited(answer)) ended++
      return answer
    })
    await Promise.race(attacks)
    const before = ended
    const own = compute(ben, inputs).then((answer) => ({ answer, endedBefore: ended - before }))
    const slowest = await askBeside(ana, probe)
    // Of one account, from an address each.
    const spread = Array.from({ length: atOnce }, (_, at) =>
      compute(ana, inputs, `198.51.100.${at + 1}`),
    )
    const { answer, endedBefore } = await own
    probe.allows('an estimate of another caller', answer.status === 200, answer.status)
    // One runs, and one is next in turn.
    probe.refuses('it waits for all that came before', endedBefore <= 2, endedBefore)
    probe.refuses('another request is held up', slowest < budget, slowest)
    const batches = { 'one address': attacks, 'one account': spread }
    for (const [who, batch] of Object.entries(batches)) {
      const answers = await Promise.all(batch)
      const limited = answers.filter(isLimited)
      const kept = answers.filter((one) => !isLimited(one))
      const right = kept.every(({ status }) => status === 200 || status === 503)
      probe.allows(`some roofs of ${who}`, kept.length > 0 && right, kept.map(codeOf))
      probe.refuses(`too many roofs of ${who} at once`, limited.length > 0, answers.map(codeOf))
      probe.behind(`the refusals of ${who} say when to come again`, limited.every(saysWhen))
    }
  },
  sabotages: [
    {
      name: 'roofs are computed on the thread of the requests',
      file: 'apps/api/src/features/estimates/computing/computing.ts',
      find: '  return pool(task, asker)\n',
      replace:
        "  if (task.kind === 'figures') return import('./figures.ts').then(({ figuresOf }) => figuresOf(task))\n  return pool(task, asker)\n",
    },
    {
      name: 'one caller may have any number under way',
      file: 'apps/api/src/features/estimates/computing/computing.ts',
      find: 'const each = 4\n',
      replace: 'const each = 400\n',
    },
    {
      name: 'accounts are not counted',
      file: 'apps/api/src/features/estimates/computing/thread-pool.ts',
      find: '...(account === null ? [] : [`account ${account}`])',
      replace: '...(account === null ? [] : [])',
    },
    {
      name: 'who comes first is served first',
      file: 'apps/api/src/features/estimates/computing/thread-pool.ts',
      find: 'queue.push(asker.address, asked)',
      replace: "queue.push('everybody', asked)",
    },
    {
      name: 'a roof may be as large as it likes',
      file: 'packages/estimate/src/fill-roof.ts',
      find: '  checkEffort(inputs.roof.planes, module)\n',
      replace: '  checkEffort([], module)\n',
    },
    {
      name: 'what a roof is refused for is taken for a fault',
      file: 'apps/api/src/features/estimates/computing/refused-field.ts',
      find: '  if (error instanceof RoofError) return said(',
      replace: "  if (error instanceof RoofError && error.code === 'zeroArea') return said(",
    },
    {
      name: 'any key opens the paper',
      file: 'apps/api/src/features/estimates/load-estimate.ts',
      find: 'keyMatches: keyMatches(headers[estimateKeyHeader], keyHash),',
      replace:
        'keyMatches: keyMatches(headers[estimateKeyHeader], keyHash) || !!headers[estimateKeyHeader],',
    },
  ],
  lookAlikes: [
    {
      name: 'one more for each',
      file: 'apps/api/src/features/estimates/computing/computing.ts',
      find: 'const each = 4\n',
      replace: 'const each = 5\n',
    },
    {
      name: 'a longer queue',
      file: 'apps/api/src/features/estimates/computing/computing.ts',
      find: 'const waitingPerThread = 20\n',
      replace: 'const waitingPerThread = 30\n',
    },
  ],
})
