import { contract } from '@girasol/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../../../../test/client.ts'
import { linkIn } from '../../../../../test/mailed.ts'
import { anyEmail, fromConsole } from '../../../../../test/people.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { inviteFirst } from './staff-members.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

describe('the first two of an empty installation', () => {
  it('are two people', async () => {
    const email = anyEmail()
    for (const some of [[email], [email, email], [email, email.replace('@', '+2@')]])
      await expect(inviteFirst(world.api.app, some)).rejects.toThrow('two people are needed')
  })

  it('are invited by mail, once, and nobody after them', async () => {
    const { app } = world.api
    const [one, two] = [anyEmail(), anyEmail()]
    const tries = await Promise.allSettled([
      inviteFirst(app, [one, two]),
      inviteFirst(app, [anyEmail(), anyEmail()]),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const first = tries[0].status === 'fulfilled' ? one : null
    if (first === null) return
    const { challengeId, secret } = await linkIn(world, first)
    const body = { invitationId: challengeId, secret, password: 'ochre kettle mountain 41 reeds' }
    const visitor = createClient(world.api.server, fromConsole)
    await visitor.does(contract.staffMembers.acceptInvitation, { body })
    await expect(inviteFirst(app, [anyEmail(), anyEmail()])).rejects.toThrow('there is a staff')
  })
})
