import { randomBytes } from 'node:crypto'
import type { Role, SignedIn } from '@girasol/contract'
import type { Connection } from 'mysql2/promise'
import type { App } from '../apps/api/src/application.ts'
import { idBytes } from '../apps/api/src/database/ids.ts'
import { type Transaction, transaction } from '../apps/api/src/database/transaction.ts'
import { openAccount } from '../apps/api/src/features/accounts/accounts.ts'
import { openCrew } from '../apps/api/src/features/crews/crews.ts'
import type { Server } from '../apps/api/src/http/server.ts'
import { type Answer, createClient, type Person, signedIn } from './client.ts'
import { addTotp, cookieOf } from './factors.ts'
import { consoleOrigin, siteOrigin } from './origins.ts'

export type StaffRole = Exclude<Role, 'customer' | 'crew'>
export type CrewAsked = {
  zip: string
  name?: string
  skills?: string[]
  /** As the office would: without it the crew gets no offers. */
  certified?: boolean
}

/** The password of everybody in a test's world. */
export const password = 'violet lantern 88 sky'

/** The headers of a page of ours, as a browser sends them. */
export const fromSite = { origin: siteOrigin, 'sec-fetch-site': 'same-origin' }
export const fromConsole = { origin: consoleOrigin, 'sec-fetch-site': 'same-origin' }

/** An address that nobody has yet. */
export function anyEmail(): string {
  return `demo-${randomBytes(6).toString('hex')}@demo.girasol.example`
}

function expectOk(answer: Answer): Answer {
  if (answer.status < 300) return answer
  throw new Error(`not let in: ${JSON.stringify(answer.body)}`)
}

type Opened = {
  role: Role
  name: string
  /** Opens the crew of a crew member and gives its id. */
  crew?: (tx: Transaction, now: Date) => Promise<string>
}

/** An account with the password of everybody, opened without the mails of a sign-up. Returns its address. */
async function open(app: App, { role, name, crew }: Opened): Promise<string> {
  const email = anyEmail()
  const stored = await app.passwords.hash(password)
  const now = app.clock.now()
  await transaction(app.db, async (tx) => {
    const crewId = crew ? await crew(tx, now) : null
    const opened = { role, email, name, language: 'en', crewId, password: stored, now } as const
    const accountId = await openAccount(app, tx, opened)
    await tellOpened(app, tx, { accountId, role, now })
  })
  return email
}

/** An account that the trail does not tell of was made behind the application. */
function tellOpened(
  app: App,
  tx: Transaction,
  { accountId, role, now }: { accountId: string; role: Role; now: Date },
): Promise<void> {
  return app.trail(tx, {
    at: now,
    actorId: null,
    actorRole: 'system',
    action: 'account.open',
    resource: 'account',
    resourceId: accountId,
    outcome: 'done',
    after: { role },
  })
}

async function signIn(server: Server, email: string, device: 'browser' | 'app'): Promise<Person> {
  const client = createClient(server, device === 'browser' ? fromSite : {})
  const body = { email, password, device }
  const answer = await client.sends({ method: 'POST', path: '/sessions', body })
  return signedIn(server, client, expectOk(answer), email)
}

/** A homeowner with an account, on the site or in the app. */
export async function openCustomer(
  app: App,
  server: Server,
  device: 'browser' | 'app',
): Promise<Person> {
  return signIn(server, await open(app, { role: 'customer', name: 'Demo Customer' }), device)
}

/** A crew member in the app, whose crew is certified by the office. */
export async function openCrewPerson(
  app: App,
  server: Server,
  admin: Connection,
  asked: CrewAsked,
): Promise<Person> {
  const name = 'Demo Installer'
  const drafted = { name: asked.name ?? 'Demo Crew', baseZip: asked.zip, member: name }
  const crew = (tx: Transaction, now: Date) => openCrew(app, tx, drafted, now)
  const person = await signIn(server, await open(app, { role: 'crew', name, crew }), 'app')
  if (asked.certified !== false) await certify(admin, person.account.crewId!, asked.skills)
  return person
}

async function certify(
  admin: Connection,
  crewId: string,
  skills: string[] = ['steepRoof', 'largeArray'],
): Promise<void> {
  await admin.query('UPDATE crews SET certified = 1, skills = ?, job_limit = 20 WHERE id = ?', [
    JSON.stringify(skills),
    idBytes(crewId),
  ])
}

/** Somebody of the staff, with their authenticator app. */
export type StaffPerson = Person & {
  /** The secret of their authenticator app, in base32. */
  totpSecret: string
}

/** Somebody of the staff, opened without an invitation: no factor is set up yet. Returns the address. */
export function openStaffAccount(app: App, role: StaffRole): Promise<string> {
  return open(app, { role, name: `Demo ${role}` })
}

/** Somebody of the staff in the console with all that is owed: the password, and a factor that they set up as everybody does. */
export async function openStaff(app: App, server: Server, role: StaffRole): Promise<StaffPerson> {
  const email = await openStaffAccount(app, role)
  const visitor = createClient(server, fromConsole)
  const body = { email, password }
  const first = await visitor.sends({ method: 'POST', path: '/staff/sessions', body })
  const enrolling = createClient(server, { ...visitor.headers, cookie: cookieOf(expectOk(first)) })
  const { secret, answer } = await addTotp(enrolling, app.clock.now(), 'staff')
  const { signedIn: inside } = answer.body as { signedIn: SignedIn }
  const person = signedIn(server, visitor, { ...answer, body: inside }, email)
  return { ...person, totpSecret: secret }
}
