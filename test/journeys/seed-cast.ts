/* oxlint-disable no-restricted-imports -- opens accounts through the API's own doors, as an operator would */
import { randomInt } from 'node:crypto'
import { startApp } from '../../apps/api/src/app.ts'
import type { App } from '../../apps/api/src/application.ts'
import { readConfig } from '../../apps/api/src/config.ts'
import { idBytes, newId } from '../../apps/api/src/database/ids.ts'
import { type Transaction, transaction } from '../../apps/api/src/database/transaction.ts'
import { openAccount } from '../../apps/api/src/features/accounts/accounts.ts'
import { insertCrew } from '../../apps/api/src/features/crews/crews.ts'
import { zipPlace } from '../../apps/api/src/features/estimates/estimates.ts'
import { seal } from '../../apps/api/src/security/crypto.ts'
import { createLog } from '../../apps/api/src/observability/logger.ts'
import {
  colleague,
  crews,
  emailOf,
  lines,
  staff,
  type SeededCrew,
  type StaffPerson,
} from './cast.ts'
import { credentialHash, passkeyOf, type StaffPasskey } from './staff-passkey.ts'

/** `node seed-cast.ts`: the staff and the certified crews; all sign in with JOURNEYS_PASSWORD. */
const password = process.env.JOURNEYS_PASSWORD ?? ''
const { app, beginStop, close } = await startApp('api', readConfig(), createLog('api'))
const stored = await app.passwords.hash(password)
const now = app.clock.now()
for (const person of staff) {
  if (person.isNew) await openStaff(app, person, emailOf(person.person))
  else
    for (const line of lines) await openStaff(app, person, emailOf(colleague(person.person, line)))
}
for (const crew of crews) await openCrewOf(app, crew)
beginStop()
await close()

async function openStaff(
  app: App,
  { role, person, isNew }: StaffPerson,
  email: string,
): Promise<void> {
  const passkey = passkeyOf(password, email)
  const { accountId } = passkey
  const account = { accountId, role, email, name: `Demo ${person}`, crewId: null }
  await transaction(app.db, async (tx) => {
    await openTold(app, tx, account)
    if (!isNew) await keepPasskey(app, tx, passkey)
  })
}

/** As if they had set it up at their first sign-in. */
async function keepPasskey(app: App, tx: Transaction, passkey: StaffPasskey): Promise<void> {
  const { accountId } = passkey
  const id = newId()
  const key = await app.keys.of(tx, accountId)
  const row = {
    id: idBytes(id),
    account_id: idBytes(accountId),
    kind: 'passkey',
    name_sealed: seal(key, { table: 'factors', column: 'name_sealed', row: id }, 'Demo passkey'),
    created_at: now,
    confirmed_at: now,
    credential_hash: credentialHash(passkey),
    credential_id: passkey.credentialId,
    public_key: passkey.publicKey,
  }
  await tx.insertInto('factors').values(row).execute()
  await tell(app, tx, 'factor.enrol', {
    resource: 'factor',
    resourceId: id,
    after: { kind: 'passkey' },
  })
}

async function openCrewOf(app: App, crew: SeededCrew): Promise<void> {
  const base = await zipPlace(crew.base)
  if (!base) throw new Error(`no place with the ZIP ${crew.base}`)
  const crewId = newId()
  const opened = {
    id: crewId,
    name: crew.name,
    members: [crew.person],
    vehicle: `White van ${randomInt(100, 999)}`,
    baseLatitude: base.latitude,
    baseLongitude: base.longitude,
    certified: true,
    skills: ['steepRoof', 'largeArray'],
    jobLimit: 20,
  }
  const account = { role: 'crew', email: emailOf(crew.name), name: crew.person, crewId } as const
  await transaction(app.db, async (tx) => {
    await insertCrew(app, tx, opened, now)
    await openTold(app, tx, account)
  })
}

type Opened = Pick<
  Parameters<typeof openAccount>[2],
  'role' | 'email' | 'name' | 'crewId' | 'accountId'
>

async function openTold(app: App, tx: Transaction, account: Opened): Promise<void> {
  const opened = { ...account, language: 'en', password: stored, now } as const
  const accountId = await openAccount(app, tx, opened)
  const after = { role: account.role }
  await tell(app, tx, 'account.open', { resource: 'account', resourceId: accountId, after })
}

/** What the trail does not tell of would look as if somebody had done it behind the application. */
function tell(
  app: App,
  tx: Transaction,
  action: 'account.open' | 'factor.enrol',
  about: { resource: string; resourceId: string; after: Record<string, string> },
): Promise<void> {
  const system = { actorId: null, actorRole: 'system', outcome: 'done', at: now } as const
  return app.trail(tx, { ...system, ...about, action })
}
