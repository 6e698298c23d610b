import { contract } from '@girasol/contract'
import { createAuthenticator } from '../../test/authenticator.ts'
import { anotherSession } from '../../test/another-session.ts'
import type { Person } from '../../test/client.ts'
import { addTotp, totpCode } from '../../test/factors.ts'
import { consoleOrigin, siteOrigin } from '../../test/origins.ts'
import { password } from '../../test/people.ts'
import type { World } from '../../test/world.ts'
import { type Doer, newcomerOf, type Successes } from './doer.ts'

type Door = 'people' | 'staff'
const endpointsOf = (door: Door) => (door === 'staff' ? contract.staffSignIn : contract.signIn)
const originOf = (door: Door) => (door === 'staff' ? consoleOrigin : siteOrigin)

/** What both doors have, each with its own people. */
function doorSuccesses(door: Door): Successes {
  const { presentFactor, stepUp, removeFactor, renewRecoveryCodes } = endpointsOf(door)
  const withTotp = async (doer: Doer) => {
    const person = await newcomerOf(doer)
    const factor = await addTotp(person, aStepAgo(doer.scene.world), door)
    return { person, ...factor }
  }
  return {
    ...keySuccesses(door),
    presentFactor: async (doer) => {
      const { person, secret } = await withTotp(doer)
      const owing = await anotherSession(doer.scene.world, person, 'secondFactor')
      const proof = { kind: 'totp' as const, code: totpCode(secret, doer.scene.world.clock.now()) }
      return owing.does(presentFactor, { body: { proof } })
    },
    stepUp: async (doer) => {
      if (door === 'people') {
        const proof = { kind: 'password' as const, password }
        return (await newcomerOf(doer)).does(stepUp, { body: { proof } })
      }
      const { person, secret } = await withTotp(doer)
      const proof = { kind: 'totp' as const, code: totpCode(secret, doer.scene.world.clock.now()) }
      return person.does(stepUp, { body: { proof } })
    },
    confirmTotp: withTotp,
    removeFactor: async (doer) => {
      const { person, factorId } = await withTotp(doer)
      // Staff keep at least one.
      if (door === 'staff') await addPasskey(person, door)
      return person.does(removeFactor, { params: { factorId } })
    },
    renewRecoveryCodes: async (doer) => (await withTotp(doer)).person.does(renewRecoveryCodes),
  }
}

/** Passkeys and devices. */
function keySuccesses(door: Door): Successes {
  const { askPasskey, passkeySignIn, listDevices, revokeDevice, revokeOtherDevices } =
    endpointsOf(door)
  return {
    passkeySignIn: async (doer) => {
      const role = door === 'staff' ? 'support' : 'customer'
      const person = await newcomerOf({ ...doer, role })
      const authenticator = await addPasskey(person, door)
      const { challengeId, options } = await doer.person.does(askPasskey)
      const credential = authenticator.get(options)
      const body = { challengeId, credential, device: 'browser' as const }
      return doer.person.does(passkeySignIn, { body })
    },
    confirmPasskey: async (doer) => addPasskey(await newcomerOf(doer), door),
    revokeDevice: async (doer) => {
      const person = await newcomerOf(doer)
      const { devices } = await person.does(listDevices)
      return person.does(revokeDevice, { params: { deviceId: devices[0]!.id } })
    },
    revokeOtherDevices: async (doer) => (await newcomerOf(doer)).does(revokeOtherDevices),
  }
}

/** Makes a passkey for somebody, as their browser would. */
export async function addPasskey(person: Person, door: Door) {
  const { beginPasskey, confirmPasskey } = endpointsOf(door)
  const authenticator = createAuthenticator(originOf(door))
  const { challengeId, options } = await person.does(beginPasskey)
  const credential = authenticator.create(options)
  await person.does(confirmPasskey, { body: { challengeId, credential, name: 'Demo passkey' } })
  return authenticator
}

/** A factor that was set up with the code before this one can be presented at once: each code is good once. */
const aStepAgo = ({ clock }: World) => new Date(clock.now().getTime() - 30_000)

/** Factors, sessions and devices, of both doors. */
export const factors: Successes = {
  ...named('signIn', doorSuccesses('people')),
  ...named('staffSignIn', doorSuccesses('staff')),
}

function named(feature: string, successes: Successes): Successes {
  const entries = Object.entries(successes)
  return Object.fromEntries(entries.map(([name, success]) => [`${feature}.${name}`, success]))
}
