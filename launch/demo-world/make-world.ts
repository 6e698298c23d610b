import { readSolarData, type SolarData } from '@girasol/solar-data/node'
import { customers, installers, type Person, staff } from './cast.ts'
import { passwordOf } from './secret.ts'
import { type HashOf, openColleagues, openedAccounts, openPerson } from './open-people.ts'
import { playDesk } from './play-desk.ts'
import { playDuties } from './play-duties.ts'
import { playOrder } from './play-order.ts'
import { plot, staffLead, type Step } from './plot.ts'
import { type App, isPasswordOf, transaction } from './product.ts'
import type { Stage } from './stage.ts'

/**
 * Makes the demo world, or what is missing of it: runs again after it was killed half way, and changes nothing when all
 * is there. `beginning` is when the world begins for a database that has none yet.
 */
export async function makeWorld(stage: Stage, secret: Buffer, beginning: Date): Promise<void> {
  const { app } = stage
  const data = await readSolarData()
  const opened = await openedAccounts(app)
  const first = opened.get(staff[0]!.id)
  if (first) await refuseOther(app, secret)
  const begins = first ? new Date(first.getTime() + staffLead) : beginning
  const hashOf = hashAhead(app, secret, opened)
  stage.moveTo(new Date(begins.getTime() - staffLead))
  await openColleagues(app, data, opened, hashOf)
  for (const step of plot(customers.length, begins)) {
    stage.moveTo(step.at)
    // Crews must have been asked before one of them can say yes; all else can wait for that.
    if (step.act === 'accept') await stage.settle()
    await playStep(app, data, step, { opened, hashOf })
  }
  stage.moveTo(new Date())
  await stage.settle()
  await playDuties(stage)
  await playDesk(stage)
}

type People = { opened: ReadonlyMap<string, Date>; hashOf: HashOf }

async function playStep(app: App, data: SolarData, step: Step, people: People): Promise<void> {
  const { act, customer } = step
  if (act !== 'open') return playOrder(app, data, act, customer)
  const person = customers[customer - 1]!
  if (people.opened.has(person.id)) return undefined
  const password = await people.hashOf(person)
  return transaction(app.db, (tx) => openPerson(app, tx, person, password))
}

/** A demo world whose passwords nobody knows any more is worse than none. */
async function refuseOther(app: App, secret: Buffer): Promise<void> {
  const { email } = staff[0]!
  const given = { email, password: passwordOf(secret, email) }
  if (!(await isPasswordOf(app, 'staff', given))) {
    throw new Error('this database holds a demo world of another installation: use --reset')
  }
}

const parallel = 4

/** Hashes the passwords of everybody who is missing, a few at a time, while the world is already being played. */
function hashAhead(app: App, secret: Buffer, opened: ReadonlyMap<string, Date>): HashOf {
  const missing = [...staff, ...installers, ...customers].filter(({ id }) => !opened.has(id))
  const begun = new Map<string, ReturnType<HashOf>>()
  let next = 0
  const begin = (person: Person) => {
    const known = begun.get(person.id)
    if (known) return known
    const hash = app.passwords.hash(passwordOf(secret, person.email))
    begun.set(person.id, hash)
    // A failure is told to whoever asks for this hash.
    hash.catch(() => undefined)
    return hash
  }
  const lane = async () => {
    while (next < missing.length) await begin(missing[next++]!).catch(() => undefined)
  }
  for (let i = 0; i < parallel; i++) void lane()
  return begin
}
