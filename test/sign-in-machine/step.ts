import type fc from 'fast-check'
import { type Answer } from '../client.ts'
import {
  type Account,
  type Answered,
  lives,
  type Model,
  type Slot,
  type Standing,
} from './model.ts'
import { sessionOf, type System, worthOf } from './system.ts'

export type Step = fc.AsyncCommand<Model, System>

/** One step of the machine. After each, every token that was ever handed out is asked what it is worth. */
export function step(
  name: string,
  applies: (model: Model) => boolean,
  run: (model: Model, system: System) => Promise<void>,
): Step {
  return {
    check: (model) => applies(model),
    async run(model, system) {
      await run(model, system)
      await lookAtAll(model, system)
    },
    toString: () => name,
  }
}

/** What the system did must be what the model says, where it says anything. */
export function must(expected: Answered, did: boolean, what: string, answer?: Answer): void {
  if (expected === 'either' || (expected === 'yes') === did) return
  const said = answer ? `${answer.status} ${JSON.stringify(answer.body)}` : ''
  throw new Error(`${what}: ${did ? 'was let through' : 'was refused'}. ${said}`)
}

/** No token is worth more than it must be, none less, and none is another account's. */
async function lookAtAll(model: Model, system: System): Promise<void> {
  for (const slot of model.slots) {
    const expected = lives(slot, system.now())
    const { status, standing, accountId } = await worthOf(system, slot)
    const alive = status === 200
    const whose = `${slot.name} (${slot.standing} of ${slot.account.name})`
    must(expected, alive, `the token ${whose}`)
    if (!alive) continue
    slot.usedAt = system.now()
    if (standing !== slot.standing) throw new Error(`the token ${whose} is worth ${standing}`)
    const owner = standing === 'full' ? slot.account.id : null
    if (accountId !== owner) throw new Error(`the token ${whose} opens another account`)
  }
}

export type NewSlot = { account: Account; standing: Standing; answer: Answer; createdAt?: number }

/** Notes the token that an answer hands out. */
export function handOut(model: Model, system: System, given: NewSlot): Slot {
  const { account, standing, answer } = given
  const cookie = sessionOf(answer)
  if (!cookie) throw new Error(`no token was handed out: ${JSON.stringify(answer.body)}`)
  const now = system.now()
  const slot: Slot = {
    name: `token ${model.slots.length + 1}`,
    account,
    door: account.door,
    cookie,
    standing,
    ended: false,
    createdAt: given.createdAt ?? now,
    usedAt: now,
    provedAt: now,
    tries: 0,
  }
  model.slots.push(slot)
  return slot
}

/** The account or token that a number means among those that there are; -1 is the last. */
export const pick = <T>(list: readonly T[], index: number): T =>
  list.at(index < 0 ? index : index % list.length)!
