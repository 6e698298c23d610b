import type { EstimateResult, NextStep, OrderEventKind, OrderState } from '@girasol/contract'

type Role = 'customer' | 'crew'

type Step = {
  by: Role
  from: readonly OrderState[]
  to: OrderState
  kind: OrderEventKind
}

/** Every change of state that a person may ask for; there are no others. */
export const steps: Record<NextStep, Step> = {
  'order.cancel': {
    by: 'customer',
    from: ['seekingCrew', 'crewAssigned', 'enRoute'],
    to: 'cancelled',
    kind: 'cancelled',
  },
  'visit.setOff': { by: 'crew', from: ['crewAssigned'], to: 'enRoute', kind: 'enRoute' },
  'visit.arrive': { by: 'crew', from: ['enRoute'], to: 'onSite', kind: 'onSite' },
  'visit.finish': { by: 'crew', from: ['onSite'], to: 'done', kind: 'done' },
}

/** States in which a crew is bound by the job. */
export const activeStates = ['crewAssigned', 'enRoute', 'onSite'] as const satisfies OrderState[]

type Situation = { state: OrderState; cancelUntil: Date }

/** Whether `step` may be taken now. Cancelling ends when the crew arrives or the 14 days are over, whichever is first. */
export function mayTake(step: NextStep, order: Situation, now: Date): boolean {
  if (!steps[step].from.includes(order.state)) return false
  return step !== 'order.cancel' || now < order.cancelUntil
}

/** The steps that a person of this role may take next. */
export function nextSteps(role: Role, order: Situation, now: Date): NextStep[] {
  const names = Object.keys(steps) as NextStep[]
  return names.filter((name) => steps[name].by === role && mayTake(name, order, now))
}

/** Whether nothing more will happen to the order. */
export function hasEnded(state: OrderState): boolean {
  return state === 'done' || state === 'cancelled'
}

/** Who has to act now. */
export function whoActs(state: OrderState): 'crews' | 'crew' | 'nobody' {
  if (state === 'seekingCrew') return 'crews'
  return hasEnded(state) ? 'nobody' : 'crew'
}

const coolingOffDays = 14

/**
 * The end of the fourteenth calendar day after `placedAt`, in the home's IANA zone: no day is cut
 * short, and days with 23 or 25 hours count as one. The rule of art. 102 TRLGDCU (Spain), longer than the three to five
 * business days of 16 CFR 429 and the US states, given to everybody.
 */
export function cancelUntil(placedAt: Date, timeZone: string): Date {
  const home = Temporal.Instant.fromEpochMilliseconds(placedAt.getTime()).toZonedDateTimeISO(
    timeZone,
  )
  const dayAfter = home.toPlainDate().add({ days: coolingOffDays + 1 })
  return new Date(dayAfter.toZonedDateTime(timeZone).epochMilliseconds)
}

/** Crockford's base 32: no I, L, O or U, so that a number can be said and written down. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The number that people say, from 5 random bytes: `GS-` and eight characters. */
export function orderNumber(random: Uint8Array): string {
  if (random.length !== 5) throw new RangeError('an order number is made of 5 bytes')
  let bits = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let text = ''
  for (let index = 0; index < 8; index++) {
    text = alphabet[Number(bits % 32n)] + text
    bits /= 32n
  }
  return `GS-${text}`
}

const crewLines = new Set(['labour', 'margin'])

/** What the crew is paid: the installation labour and the installer's margin of the locked price, integer cents. */
export function payoutCents(price: EstimateResult['price']): number {
  return price.lines.reduce((sum, line) => sum + (crewLines.has(line.code) ? line.cents : 0), 0)
}
