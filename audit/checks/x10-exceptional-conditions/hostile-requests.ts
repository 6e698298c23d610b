import { setTimeout as wait } from 'node:timers/promises'
import { startApiProgram } from '../../../test/api-program.ts'
import { hangUp, malformed, sendRaw, slowCallers } from '../../hostile-requests.ts'
import { check } from '../../check.ts'

/** How much longer an honest caller waits, at most, than at a twin of the program that nobody attacks: ms. A stalled program takes seconds. */
const budget = 1500
/** And how long in all, however busy the machine is: what holds the twin up as well is no excuse. */
const most = 5000
const patience = 10_000
const callers = 100

type Honest = { status: number | null; took: number }

async function ask(port: number, headers: Record<string, string>): Promise<Honest> {
  const began = performance.now()
  const asked = { headers, signal: AbortSignal.timeout(patience) }
  const status = await fetch(`http://127.0.0.1:${port}/me`, asked)
    .then(async (answer) => (await answer.arrayBuffer()) && answer.status)
    .catch(() => null)
  return { status, took: performance.now() - began }
}

export const hostileRequests = check({
  id: 'X10-01',
  promise: 'P25',
  owasp: ['A10:2025'],
  asvs: ['16.5.4', '4.2.1', '1.3.12', '15.2.2'],
  cwe: ['CWE-248', 'CWE-1333', 'CWE-400'],
  proves: 'Requests that no honest client sends neither end the program nor hold anybody up',
  world: 'own',
  run: async ({ world, probe }) => {
    const ana = await world.customer()
    const program = await startApiProgram(world)
    const twin = await startApiProgram(world)
    const { pid } = program.child
    const waits: { all: number; more: number }[] = []
    const isHeldUp = () => waits.some(({ all, more }) => more >= budget || all >= most)
    /** Asks both at the same moment. */
    const me = async () => {
      const ports = [program.port, twin.port]
      const [here, there] = await Promise.all(ports.map((port) => ask(port, ana.headers)))
      waits.push({ all: here!.took, more: here!.took - there!.took })
      return here!.status
    }
    // The first answers of a program take longer.
    for (let turn = 0; turn < 3; turn++) {
      const status = await me()
      probe.allows('an honest caller is answered', status === 200, status)
    }
    waits.length = 0
    for (const [what, text] of Object.entries(malformed)) {
      if (isHeldUp()) break
      const sent = sendRaw(program.port, text, patience)
      // The honest caller comes while the program is at it, not before.
      await wait(20)
      const honest = await me()
      const status = await sent
      const refused = status === null || (status >= 400 && status < 500)
      probe.refuses(what, refused, status)
      probe.allows(`an honest caller beside ${what}`, honest === 200, honest)
    }
    const slow = slowCallers(program.port, callers)
    for (let turn = 0; turn < 20 && !isHeldUp(); turn++) {
      await hangUp(program.port)
      const honest = await me()
      probe.allows('an honest caller beside slow callers', honest === 200, honest)
    }
    slow.stop()
    const longest = {
      more: Math.max(...waits.map(({ more }) => more)),
      all: Math.max(...waits.map(({ all }) => all)),
    }
    probe.refuses('an honest caller is held up', !isHeldUp(), longest)
    const alive = program.child.exitCode === null && program.child.pid === pid
    probe.behind('the program is the same as before', alive)
    probe.behind('it says nothing of a crash', !/crashed/.test(program.said()))
    await Promise.all([program.stop(), twin.stop()])
  },
  sabotages: [
    {
      name: 'a pattern that tries every way to split a text',
      file: 'apps/api/src/http/language.ts',
      find: "  if (!header) return 'en'\n",
      replace: "  if (!header || /^(?:a+)+$/.test(header)) return 'en'\n",
    },
    {
      name: 'a long header is worked on for some seconds',
      file: 'apps/api/src/http/language.ts',
      find: "  if (!header) return 'en'\n",
      replace:
        "  if (!header) return 'en'\n  for (const end = Date.now() + 2500; header.length > 1000 && Date.now() < end; );\n",
    },
    {
      name: 'a fault that nothing caught goes on to end the program',
      file: 'apps/api/src/http/server.ts',
      find: '      const broken = answerBroken(error, socket)\n',
      replace:
        "      if (error.code?.startsWith('HPE')) setImmediate(() => Promise.reject(error))\n      const broken = answerBroken(error, socket)\n",
    },
  ],
  lookAlikes: [
    {
      name: 'a pattern without choices',
      file: 'apps/api/src/http/language.ts',
      find: "  if (!header) return 'en'\n",
      replace: "  if (!header || /^a+$/.test(header)) return 'en'\n",
    },
  ],
})
