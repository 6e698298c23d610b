import { startApiProgram } from '../../../test/api-program.ts'
import { hangUp, malformed, sendRaw, slowCallers } from '../../hostile-requests.ts'
import { check } from '../../check.ts'

/** What an honest caller waits at most, in the middle of all of it: ms. The machine may be busy; a stalled program takes seconds. */
const budget = 1500
const callers = 100

export const hostileRequests = check({
  id: 'X10-01',
  promise: 'P25',
  owasp: ['A10:2025'],
  asvs: ['16.5.4', '4.2.1', '1.3.12', '15.2.2'],
  cwe: ['CWE-248', 'CWE-1333', 'CWE-400'],
  proves: 'Requests that no honest client sends neither end the program nor hold anybody up',
  run: async ({ world, probe }) => {
    const ana = await world.customer()
    const program = await startApiProgram(world)
    const { pid } = program.child
    const me = async () => {
      const began = performance.now()
      const answer = await fetch(`http://127.0.0.1:${program.port}/me`, { headers: ana.headers })
      await answer.arrayBuffer()
      return { status: answer.status, took: performance.now() - began }
    }
    probe.allows('an honest caller is answered', (await me()).status === 200)
    const waits: number[] = []
    for (const [what, text] of Object.entries(malformed)) {
      const sent = sendRaw(program.port, text)
      const honest = await me()
      waits.push(honest.took)
      const status = await sent
      const refused = status === null || (status >= 400 && status < 500)
      probe.refuses(what, refused, status)
      probe.allows(`an honest caller beside ${what}`, honest.status === 200, honest.status)
    }
    const slow = slowCallers(program.port, callers)
    for (let turn = 0; turn < 20; turn++) {
      await hangUp(program.port)
      waits.push((await me()).took)
    }
    slow.stop()
    const longest = Math.max(...waits)
    probe.refuses('an honest caller is held up', longest < budget, longest)
    const alive = program.child.exitCode === null && program.child.pid === pid
    probe.behind('the program is the same as before', alive)
    probe.behind('it says nothing of a crash', !/crashed/.test(program.said()))
    await program.stop()
  },
  sabotages: [
    {
      name: 'a pattern that tries every way to split a text',
      file: 'apps/api/src/http/language.ts',
      find: "  if (!header) return 'en'\n",
      replace: "  if (!header || /^(?:a+)+$/.test(header.slice(0, 34))) return 'en'\n",
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
