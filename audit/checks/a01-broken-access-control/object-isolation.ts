import type { Endpoint } from '@girasol/contract'
import { newId } from '../../../apps/api/src/database/ids.ts'
import type { Server } from '../../../apps/api/src/http/server.ts'
import type { Answer } from '../../../test/client.ts'
import type { Actor } from '../../../test/matrix/actors.ts'
import {
  callAbout,
  callWith,
  endpoints,
  type Matrix,
  openMatrix,
  questionsOf,
  untilBegun,
} from '../../../test/matrix/ask.ts'
import { expected } from '../../../test/matrix/expected.ts'
import { idPlaces, withId } from '../../../test/matrix/id-places.ts'
import { sampleInput } from '../../../test/matrix/sample-input.ts'
import { unlimitedApi } from '../../../test/matrix/stubbed-api.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'
import { sealTrail } from '../../seal-trail.ts'
import { changedTables, readTables } from '../../table-state.ts'

const law = 'packages/policies/src/orders.ts'

export const objectIsolation = check({
  id: 'A01-03',
  promise: 'P1',
  owasp: ['A01:2021', 'A01:2025'],
  asvs: ['8.2.2', '8.4.1'],
  cwe: ['CWE-639', 'CWE-566'],
  proves: 'Object-level isolation (IDOR/BOLA) on every id-bearing route',
  // Its people share one password hash, which no other check should meet.
  world: 'own',
  patience: 300,
  run: async ({ world, probe }) => {
    const matrix = await openMatrix(world)
    const server = await unlimitedApi(world)
    const asked: Asked = { matrix, server, probe }
    // What is made on the way to the objects is made before the rows are looked at.
    for (const [, endpoint] of endpoints) await foreignIds(matrix, endpoint)
    await sealTrail(world)
    await readOwn(asked)
    const before = await readTables(world.admin)
    for (const [name, endpoint] of endpoints) await walkObjects(asked, name, endpoint)
    for (const [name, endpoint] of endpoints) await plantIds(asked, name, endpoint)
    const changed = changedTables(before, await readTables(world.admin))
    probe.behind('no row changed', changed.length === 0, changed)
    for (const [name, endpoint] of endpoints) await lookForOthers(asked, name, endpoint)
    await Promise.all([matrix.stubbed.server.close(), server.close()])
  },
  sabotages: [
    {
      name: 'the law no longer compares the owner of an order',
      file: law,
      find: '  (person, order) => order.customerId === person.accountId,',
      replace: '  () => true,',
    },
    {
      name: 'any crew may see and move any job',
      file: law,
      find: '  (person, visit) => visit.crewId === person.crewId,',
      replace: '  (person, visit) => visit.crewId === person.crewId || person.crewId !== null,',
    },
    {
      name: 'the list of orders forgets whose they are',
      file: 'apps/api/src/features/orders/orders.store.ts',
      find: "    .where('customer_id', '=', page.customerId)\n",
      replace:
        "    .where((eb) => eb.or([eb('customer_id', '=', page.customerId), eb('id', '>', page.customerId)]))\n",
    },
    {
      name: "anybody may sign anybody's device out",
      file: 'packages/policies/src/sign-in.ts',
      find: 'const owns = (person: Owned, thing: Owned) => thing.accountId === person.accountId',
      replace: 'const owns = (_: Owned, thing: Owned) => thing.accountId.length > 0',
    },
    {
      name: 'a refused object is said to be there',
      file: 'apps/api/src/http/authorise.ts',
      find: "  return fail(owesFactor(asked.caller) ? 'secondFactorRequired' : 'notFound')",
      replace:
        "  return fail(owesFactor(asked.caller) ? 'secondFactorRequired' : loaded ? 'foreignOrigin' : 'notFound')",
    },
    {
      name: 'an id is taken in capital letters too',
      file: 'packages/contract/src/parts.ts',
      find: '  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)\n  .max(36)',
      replace:
        '  .regex(/^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/)\n  .max(36)',
    },
  ],
  lookAlikes: [
    {
      name: 'the owner is compared the other way round',
      file: law,
      find: '  (person, order) => order.customerId === person.accountId,',
      replace: '  (person, order) => person.accountId === order.customerId,',
    },
  ],
})

type Asked = { matrix: Matrix; server: Server; probe: Probe }

const good = ({ flaw, standing }: Actor) => flaw === 'none' && standing === 'full'

/** All objects of the other people that an endpoint of this resource could be asked about. */
async function foreignIds({ scene, actors }: Matrix, endpoint: Endpoint): Promise<string[]> {
  const ids: string[] = []
  for (const { role } of actors.filter(good)) {
    const questions = await questionsOf(scene, endpoint, role)
    const foreign = questions.filter(({ relation }) => relation === 'foreign')
    ids.push(...foreign.map(({ id }) => id))
  }
  return [...new Set(ids)]
}

/** Positive control: each kind of object is readable by somebody who may, so that a dead system isolates nothing. */
async function readOwn({ matrix, server, probe }: Asked): Promise<void> {
  for (const [name, endpoint] of endpoints) {
    const { resource, method } = endpoint
    const isStream = 'kind' in endpoint.output && endpoint.output.kind === 'events'
    if (!resource || resource === 'none' || method !== 'GET' || isStream) continue
    const answers: string[] = []
    for (const actor of matrix.actors.filter(good)) {
      for (const question of await questionsOf(matrix.scene, endpoint, actor.role)) {
        const { relation } = question
        if (expected({ endpoint, actor, relation }) !== 'reached') continue
        const { status } = await callAbout(server, endpoint, question, actor.proof)
        answers.push(`${actor.role} ${relation} ${status}`)
      }
    }
    const worked = answers.some((answer) => answer.endsWith('200'))
    probe.allows(`${name} shows an object to who may see it`, worked, answers)
  }
}

/** In the path: what is not for the actor looks exactly as what is not there, in small letters, capitals and numbers. */
async function walkObjects({ matrix, server, probe }: Asked, name: string, endpoint: Endpoint) {
  if (!endpoint.resource || endpoint.resource === 'none') return
  for (const actor of matrix.actors.filter(good)) {
    const call = async (id: string, headers = {}) =>
      outside(await untilBegun(endpoint, callAbout(server, endpoint, { id, headers }, actor.proof)))
    const missing = await call(newId())
    const capitals = await call(newId().toUpperCase())
    for (const question of await questionsOf(matrix.scene, endpoint, actor.role)) {
      const { relation, id, headers } = question
      const what = `${name} of ${relation} by ${actor.role}`
      if (expected({ endpoint, actor, relation }) === 'reached') {
        const twin = endpoint.method === 'GET' ? await call(id.toUpperCase(), headers) : capitals
        probe.refuses(`${what}, by a second spelling of its id`, twin === capitals, short(twin))
        continue
      }
      const seen = await call(id, headers)
      probe.refuses(what, seen === missing && !seen.startsWith('2'), short(seen))
      const large = await call(id.toUpperCase(), headers)
      probe.refuses(
        `${what}, in capitals`,
        large === capitals && !large.startsWith('2'),
        short(large),
      )
    }
    for (const number of ['1', '2']) {
      const seen = await call(number)
      probe.refuses(
        `${name} of number ${number} by ${actor.role}`,
        !seen.startsWith('2'),
        short(seen),
      )
    }
  }
}

/** In the query and the body: somebody else's id does what an id does that is nobody's. */
async function plantIds({ matrix, server, probe }: Asked, name: string, endpoint: Endpoint) {
  if (endpoint.audience === 'staff') return
  const sample = sampleInput(endpoint)
  const foreign = [...(await everyForeignId(matrix))]
  for (const actor of matrix.actors.filter(good).filter(({ audience }) => audience === 'people')) {
    const questions = await questionsOf(matrix.scene, endpoint, actor.role)
    for (const { part, path } of idPlaces(endpoint)) {
      const call = async (id: string) => {
        const input = { ...sample, [part]: withId(sample[part], path, id) }
        return outside(await callWith(server, endpoint, { ...questions[0]!, input }, actor.proof))
      }
      const wrong: string[] = []
      for (const id of foreign) {
        const [seen, none] = [await call(id), await call(neighbour(id))]
        if (seen.replaceAll(id, '') !== none.replaceAll(neighbour(id), '')) wrong.push(seen)
      }
      probe.refuses(
        `${name} with somebody else's id in ${part}/${path.join('/')} by ${actor.role}`,
        wrong.length === 0,
        wrong.slice(0, 1).map(short),
      )
    }
  }
}

async function everyForeignId(matrix: Matrix): Promise<Set<string>> {
  const ids = new Set<string>()
  for (const [, endpoint] of endpoints) {
    for (const id of await foreignIds(matrix, endpoint)) ids.add(id)
  }
  for (const { account } of Object.values(matrix.scene.other)) {
    ids.add(account.id)
    if (account.crewId) ids.add(account.crewId)
  }
  return ids
}

/** An id of the same moment that nobody has, so that what is ordered by time stays as it is. */
function neighbour(id: string): string {
  const last = Number.parseInt(id.at(-1)!, 16)
  return `${id.slice(0, -1)}${((last + 1) % 16).toString(16)}`
}

/** Lists: nothing of the other customer and the other crew stands in what the own ones are shown. */
async function lookForOthers({ matrix, server, probe }: Asked, name: string, endpoint: Endpoint) {
  if (endpoint.method !== 'GET' || endpoint.resource !== 'none' || endpoint.audience) return
  const foreign = await everyForeignId(matrix)
  for (const actor of matrix.actors.filter(good).filter(({ audience }) => audience === 'people')) {
    const question = { relation: 'none' as const, id: '' }
    const answer = await callAbout(server, endpoint, question, actor.proof)
    const text = JSON.stringify(answer.body) ?? ''
    const found = [...foreign].filter((id) => text.includes(id))
    probe.refuses(`${name} shows ${actor.role} somebody else's`, found.length === 0, found)
  }
}

/** What an answer looks like from outside, but for what differs with every call. */
function outside({ status, headers, body }: Answer): string {
  const {
    'x-request-id': _,
    date: _date,
    'content-length': _length,
    'set-cookie': _cookie,
    ...rest
  } = headers
  const said = typeof body === 'object' && body !== null ? { ...body, reference: '' } : body
  return `${status} ${JSON.stringify(said)} ${JSON.stringify(rest)}`
}

/** The first of it: the status and what was said. */
function short(seen: string): string {
  return seen.slice(0, 120)
}
