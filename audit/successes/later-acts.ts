import { contract } from '@girasol/contract'
import { anotherSession } from '../../test/another-session.ts'
import type { Person } from '../../test/client.ts'
import { addTotp } from '../../test/factors.ts'
import { quickPerson } from '../../test/matrix/quick-people.ts'
import { approve, words } from '../../test/matrix/staff-objects.ts'
import type { World } from '../../test/world.ts'

const { signIn, staffMembers } = contract

/** Something that is done, and may change accounts or rights; `first` names its entry where it uses its object up. */
export type Act = { name: string; run: () => Promise<unknown>; first?: string }

/** Acts that no single endpoint shows: what happens when a second person agrees, and the ways of a recovery code. */
export function laterActs(world: World): Act[] {
  return [...agreedActs(world), ...codeActs(world)]
}

function agreedActs(world: World): Act[] {
  type Asked = { one: Awaited<ReturnType<World['staff']>>; params: { staffMemberId: string } }
  const agreed = (ask: (asked: Asked) => Promise<{ approvalId: string }>) => async () => {
    const [one, two] = [await world.staff('security'), await world.staff('security')]
    const { account } = await world.staff('sales')
    const { approvalId } = await ask({ one, params: { staffMemberId: account.id } })
    await approve(two, approvalId)
  }
  return [
    {
      name: 'a colleague let in again',
      run: agreed(async ({ one, params }) => {
        await one.does(staffMembers.suspendStaff, { params, body: { reason: 'other' } })
        return one.does(staffMembers.restoreStaff, { params, body: words })
      }),
    },
    {
      name: 'a colleague’s factors reset',
      run: agreed(({ one, params }) =>
        one.does(staffMembers.resetFactors, { params, body: words }),
      ),
    },
  ]
}

function codeActs(world: World): Act[] {
  const withCode = (present: (person: Person, code: string) => Promise<unknown>) => async () => {
    const person = await quickPerson(world, 'customer')
    const { recoveryCodes } = await addTotp(person, world.clock.now())
    return present(person, recoveryCodes![0]!)
  }
  const bodyOf = (code: string) => ({ body: { proof: { kind: 'recoveryCode' as const, code } } })
  return [
    {
      name: 'a recovery code signs in',
      run: withCode(async (person, code) => {
        const owing = await anotherSession(world, person, 'secondFactor')
        return owing.does(signIn.presentFactor, bodyOf(code))
      }),
    },
    {
      name: 'a recovery code proves anew',
      run: withCode((person, code) => person.does(signIn.stepUp, bodyOf(code))),
    },
  ]
}
