import { contract } from '@girasol/contract'
import type { Person } from '../../test/client.ts'
import { linkIn, codeIn, newcomer, signUpByMail } from '../../test/mailed.ts'
import { anyEmail, password } from '../../test/people.ts'
import { type Doer, newcomerOf, type Successes } from './doer.ts'

const { accounts, emails, passwords, staff } = contract
const newPassword = 'amber harbour 31 kite'

/** Accounts, passwords and addresses. */
export const identity: Successes = {
  'accounts.signIn': ({ scene }) => {
    const { email } = scene.own.customer
    const body = { email, password, device: 'browser' as const }
    return scene.world.visitor().does(accounts.signIn, { body })
  },
  'accounts.signUp': ({ scene: { world } }) => signUpByMail(world, world.visitor(), newcomer()),
  'accounts.signOut': async (doer) => (await newcomerOf(doer)).does(accounts.signOut),
  'staff.staffSignIn': ({ scene }) => scene.world.staff('support'),
  'staff.staffSignOut': async (doer) => (await newcomerOf(doer)).does(staff.staffSignOut),
  'passwords.resetPassword': async ({ scene: { world } }) => {
    const { email } = await world.customer()
    await world.visitor().does(passwords.askReset, { body: { email } })
    const { challengeId, secret } = await linkIn(world, email)
    const body = { challengeId, secret, password: newPassword }
    return world.visitor().does(passwords.resetPassword, { body })
  },
  'passwords.resetStaffPassword': async ({ scene: { world }, person }) => {
    const { email } = await world.staff('support')
    await person.does(passwords.askStaffReset, { body: { email } })
    const { challengeId, secret } = await linkIn(world, email)
    const body = { challengeId, secret, password: newPassword }
    return person.does(passwords.resetStaffPassword, { body })
  },
  'passwords.changePassword': async (doer) => {
    const body = { current: password, password: newPassword }
    return (await newcomerOf(doer)).does(passwords.changePassword, { body })
  },
  'passwords.changeStaffPassword': async (doer) => {
    const body = { current: password, password: newPassword }
    return (await newcomerOf(doer)).does(passwords.changeStaffPassword, { body })
  },
  'emails.changeEmail': changeEmail,
  'emails.keepEmail': async (doer) => (await changeEmail(doer)).person.does(emails.keepEmail),
  'emails.stopEmailChange': async (doer) => {
    const { person } = await changeEmail({ ...doer, role: 'customer' })
    const { challengeId, secret } = await linkIn(doer.scene.world, person.email)
    const body = { challengeId, secret }
    return doer.person.does(emails.stopEmailChange, { body })
  },
}

/** Somebody new whose address is to change. */
async function changeEmail(doer: Doer): Promise<{ person: Person }> {
  const { world } = doer.scene
  const person = await newcomerOf(doer)
  const email = anyEmail()
  const { challengeId } = await person.does(emails.askEmailChange, { body: { email } })
  const body = { challengeId, email, code: await codeIn(world, email) }
  await person.does(emails.changeEmail, { body })
  return { person }
}
