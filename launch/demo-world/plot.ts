import { seeded } from './random.ts'

export type Act = 'open' | 'place' | 'accept' | 'setOff' | 'arrive' | 'finish' | 'cancel'

/** One thing that happens to one customer (by number) at one moment. */
export type Step = { at: Date; customer: number; act: Act }

type Ending = 'done' | 'cancelled' | 'onSite' | 'enRoute' | 'crewAssigned' | 'seekingCrew'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How many of the customers have an order that ends like this at the moment when the world begins. */
export const endings: Record<Ending, number> = {
  done: 76,
  cancelled: 14,
  onSite: 4,
  enRoute: 4,
  crewAssigned: 12,
  seekingCrew: 6,
}

/** How long before the beginning an account of the staff was opened. */
export const staffLead = 60 * day

/**
 * Everything that has happened before `beginning`, in order: customers open accounts, most of them order, crews come.
 * Only the past: what the last orders still lack happens after the beginning, if somebody makes it happen.
 */
export function plot(customers: number, beginning: Date): Step[] {
  const fates = Object.entries(endings).flatMap(([ending, count]) =>
    Array.from({ length: count }, () => ending as Ending),
  )
  const steps = Array.from({ length: customers }, (_, index) =>
    life(index + 1, fates[index] ?? null, beginning),
  )
  return steps.flat().sort((a, b) => a.at.getTime() - b.at.getTime() || a.customer - b.customer)
}

/** The order ends of numbers: which customer has which. */
export function customersEnding(ending: Ending): number[] {
  let first = 1
  for (const [name, count] of Object.entries(endings)) {
    if (name === ending) return Array.from({ length: count }, (_, index) => first + index)
    first += count
  }
  return []
}

function life(customer: number, ending: Ending | null, beginning: Date): Step[] {
  const random = seeded(`life ${customer}`)
  const minutes = (least: number, most: number) => random.whole(least * 60, most * 60) * 1000
  const stretch = ending ? stretches(ending, minutes) : { placed: minutes(60, 40_000), acts: [] }
  let at = beginning.getTime() - stretch.placed
  const steps: Step[] = [{ at: new Date(at - minutes(2, 15)), customer, act: 'open' }]
  for (const [act, after] of stretch.acts) {
    at += after
    steps.push({ at: new Date(at), customer, act })
  }
  return steps
}

type Minutes = (least: number, most: number) => number
/** When the order was placed, milliseconds before the beginning; then each act with its distance from the one before. */
type Stretch = { placed: number; acts: [Act, number][] }

function stretches(ending: Ending, minutes: Minutes): Stretch {
  const drive = minutes(22, 75)
  const work = minutes(270, 510)
  const wait = minutes(20 * 60, 70 * 60)
  const accepted: [Act, number][] = [
    ['place', 0],
    ['accept', minutes(0.1, 0.3)],
  ]
  const underWay: [Act, number][] = [...accepted, ['setOff', wait]]
  if (ending === 'done') {
    const acts: [Act, number][] = [...underWay, ['arrive', drive], ['finish', work]]
    return { placed: wait + drive + work + minutes(30, 28 * 1440), acts }
  }
  if (ending === 'cancelled') return cancelled(accepted, minutes)
  if (ending === 'onSite') {
    return { placed: wait + drive + minutes(15, 240), acts: [...underWay, ['arrive', drive]] }
  }
  if (ending === 'enRoute') return { placed: wait + minutes(2, 15), acts: underWay }
  if (ending === 'crewAssigned') return { placed: minutes(40, 1200), acts: accepted }
  return { placed: minutes(0.5, 4), acts: [['place', 0]] }
}

/** Half of them think better of it before a crew has said yes. */
function cancelled(accepted: [Act, number][], minutes: Minutes): Stretch {
  const placed = minutes(3 * 1440, 26 * 1440)
  const isEarly = minutes(0, 1) < minute / 2
  const acts: [Act, number][] = isEarly
    ? [
        ['place', 0],
        ['cancel', minutes(0.05, 0.15)],
      ]
    : [...accepted, ['cancel', minutes(30, 1300)]]
  return { placed, acts }
}
