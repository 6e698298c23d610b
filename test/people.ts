import { randomBytes } from 'node:crypto'
import type { Role } from '@girasol/contract'
import type { Connection } from 'mysql2/promise'
import type { App } from '../apps/api/src/application.ts'
import { idBytes } from '../apps/api/src/database/ids.ts'
import { transaction } from '../apps/api/src/database/transaction.ts'
import { openAccount } from '../apps/api/src/features/accounts/accounts.ts'
import type { Server } from '../apps/api/src/http/server.ts'
import { type Answer, type Client, createClient, type Person, signedIn } from './client.ts'
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

async function signUp(server: Server, client: Client, more: object): Promise<Person> {
  const body = { email: anyEmail(), password, language: 'en', ...more }
  const answer = await client.sends({ method: 'POST', path: '/accounts', body })
  return signedIn(server, client, expectOk(answer))
}

/** A homeowner who opens an account on the site or in the app. */
export function openCustomer(server: Server, device: 'browser' | 'app'): Promise<Person> {
  const client = createClient(server, device === 'browser' ? fromSite : {})
  return signUp(server, client, { name: 'Demo Customer', device })
}

/** A crew member who signs up in the app, and whose crew is certified by the office. */
export async function openCrewPerson(
  server: Server,
  admin: Connection,
  asked: CrewAsked,
): Promise<Person> {
  const crew = { name: asked.name ?? 'Demo Crew', baseZip: asked.zip }
  const more = { name: 'Demo Installer', device: 'app', crew }
  const person = await signUp(server, createClient(server, {}), more)
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

/** Somebody of the staff, signed in to the console. */
export async function openStaff(app: App, server: Server, role: StaffRole): Promise<Person> {
  const email = anyEmail()
  const stored = await app.passwords.hash(password)
  const opened = { role, email, name: `Demo ${role}`, language: 'en', crewId: null } as const
  await transaction(app.db, (tx) =>
    openAccount(app, tx, { ...opened, password: stored, now: app.clock.now() }),
  )
  const client = createClient(server, fromConsole)
  const body = { email, password }
  const answer = await client.sends({ method: 'POST', path: '/staff/sessions', body })
  return signedIn(server, client, expectOk(answer))
}
