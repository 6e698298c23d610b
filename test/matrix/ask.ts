import { setTimeout as wait } from 'node:timers/promises'
import { contract, type Endpoint, Role } from '@girasol/contract'
import { newId } from '../../apps/api/src/database/ids.ts'
import type { Server } from '../../apps/api/src/http/server.ts'
import { type Answer, createClient, type Headers } from '../client.ts'
import { fromConsole, fromSite } from '../people.ts'
import type { World } from '../world.ts'
import { type Actor, anonymous, openActors } from './actors.ts'
import { expected, type Expected } from './expected.ts'
import { type Instance, objects, type Relation } from './objects.ts'
import { sampleInput } from './sample-input.ts'
import { openCast, openScene, type Scene } from './scene.ts'
import { type StubbedApi, stubbedApi } from './stubbed-api.ts'

/** The whole matrix, ready to be asked: the scene, everybody who asks, and the guard in front of stubs. */
export type Matrix = { scene: Scene; actors: Actor[]; stubbed: StubbedApi }

export async function openMatrix(world: World): Promise<Matrix> {
  const scene = await openScene(world)
  // A first factor ends every session but the one that set it up: the actors' sessions begin afterwards.
  for (const role of Role.options) {
    await scene.once(`factor for ${role}`, () => objects.factor(scene, role))
  }
  const actors = await openActors(world, scene.own, await openCast(world))
  return { scene, actors, stubbed: await stubbedApi(world) }
}

/** Every endpoint of the contract with the name that it has there. */
export const endpoints = Object.entries<Record<string, Endpoint>>(contract).flatMap(
  ([feature, endpoints]) =>
    Object.entries(endpoints).map(([name, endpoint]) => [`${feature}.${name}`, endpoint] as const),
)

/** An object that an endpoint is asked about, or none at all. */
export type Question = Omit<Instance, 'relation'> & { relation: Relation | 'none' | 'missing' }

/** The objects that everybody asks an endpoint about: own ones, others', and one that is not there. */
export async function questionsOf(
  scene: Scene,
  { resource }: Endpoint,
  role: Actor['role'],
): Promise<Question[]> {
  if (!resource || resource === 'none') return [{ relation: 'none', id: '' }]
  const make = objects[resource]
  if (!make) throw new Error(`test/matrix/objects.ts has no ${resource}`)
  const instances = await scene.once(`${resource} for ${role}`, () => make(scene, role))
  return [...instances, { relation: 'missing', id: newId() }]
}

type About = Pick<Question, 'id' | 'headers'>

/** Calls an endpoint about an object, with a valid input, from the page that it belongs to. */
export function callAbout(
  server: Server,
  endpoint: Endpoint,
  about: About,
  proof: Headers,
): Promise<Answer> {
  return callWith(server, endpoint, { ...about, input: sampleInput(endpoint) }, proof)
}

/** The same with an input of the caller's own. */
export function callWith(
  server: Server,
  endpoint: Endpoint,
  { id, headers, input }: About & { input: ReturnType<typeof sampleInput> },
  proof: Headers,
): Promise<Answer> {
  const from = endpoint.audience === 'staff' ? fromConsole : fromSite
  return createClient(server, { ...from, ...proof }).sends({
    method: endpoint.method,
    path: pathTo(endpoint, id, input),
    headers: { ...input.headers, ...headers },
    body: input.body,
  })
}

/** The path about an object, with the rest of the parameters and the query. */
export function pathTo(
  endpoint: Endpoint,
  id: string,
  input: Pick<ReturnType<typeof sampleInput>, 'params' | 'query'>,
): string {
  const params = { ...input.params, [`${endpoint.resource}Id`]: id }
  const query = new URLSearchParams(input.query).toString()
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '')
  return query ? `${path}?${query}` : path
}

/** One row of the matrix: who asked about what, what came of it, and what must. */
export type Row = { who: string; is: Expected; must: Expected }

/** Asks one endpoint everything: each actor about each object. */
export async function askAll(matrix: Matrix, endpoint: Endpoint): Promise<Row[]> {
  const rows = matrix.actors.map(async (actor) => {
    const questions = await questionsOf(matrix.scene, endpoint, actor.role)
    return Promise.all(questions.map((question) => ask(matrix, endpoint, actor, question)))
  })
  return (await Promise.all(rows)).flat()
}

async function ask(
  { stubbed: { server, reached } }: Matrix,
  endpoint: Endpoint,
  actor: Actor,
  question: Question,
): Promise<Row> {
  const answer = await callAbout(server, endpoint, question, actor.proof)
  const came = reached.has(String(answer.headers['x-request-id']))
  const { relation } = question
  return {
    who: `${actor.role}, ${actor.standing}, ${actor.flaw}: ${relation}`,
    is: came ? 'reached' : (answer.body as { code: Expected }).code,
    must: expected({ endpoint, actor, relation }),
  }
}

/** Somebody whom the law lets come through to an endpoint, with an object for which it does. */
export type Entitled = { actor: Actor; question: Question }

/** One for each role that may, with the session that is worth most; about each, the first object that it may be about. */
export async function entitledTo(matrix: Matrix, endpoint: Endpoint): Promise<Entitled[]> {
  const found = new Map<string, Entitled>()
  if (endpoint.public) return [{ actor: anonymous, question: { relation: 'none', id: '' } }]
  for (const actor of matrix.actors.filter(({ flaw }) => flaw === 'none')) {
    const { role, audience } = actor
    // Whom an endpoint's door does not know is nobody there, and asked for once.
    if (found.has(role) || (audience && audience !== (endpoint.audience ?? 'people'))) continue
    for (const question of await questionsOf(matrix.scene, endpoint, role)) {
      const { relation } = question
      if (expected({ endpoint, actor, relation }) !== 'reached' || found.has(role)) continue
      found.set(role, { actor, question })
    }
  }
  return [...found.values()]
}

/** A stream that begins never ends: that it began says enough. */
export function untilBegun(endpoint: Endpoint, answer: Promise<Answer>): Promise<Answer> {
  const isStream = 'kind' in endpoint.output && endpoint.output.kind === 'events'
  if (!isStream) return answer
  return Promise.race([answer, wait(1000, { status: 200, headers: {}, body: 'a stream' })])
}
