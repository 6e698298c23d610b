import type { Address, EstimateInputs } from '@girasol/contract'
import type { DemoPlace } from './places.ts'
import { seeded } from './random.ts'

const facings = [90, 112.5, 135, 157.5, 180, 202.5, 225, 247.5, 270]
const pitches = [9.5, 14, 18.4, 22.6, 26.6, 30.3, 33.7, 39.8]

/** A house of its own for each customer: one or two roof planes, another use, now and then a wish for fewer panels. */
export function houseOf(usual: EstimateInputs, customer: number): EstimateInputs {
  const random = seeded(`house ${customer}`)
  const pitchDeg = random.pick(pitches)
  const azimuthDeg = random.pick(facings)
  const widthM = random.whole(70, 150) / 10
  const slopeLengthM = random.whole(34, 62) / 10
  const first = { id: 'plane-1', azimuthDeg, pitchDeg, widthM, slopeLengthM, x: 0, y: 0 }
  const behind = (azimuthDeg + 180) % 360
  const second = { ...first, id: 'plane-2', azimuthDeg: behind, x: 0, y: -slopeLengthM - 1 }
  return {
    ...usual,
    planes: random.next() < 0.45 ? [first, second] : [first],
    panelLimit: random.next() < 0.25 ? random.whole(8, 16) : null,
    annualUseKwh: Math.round((usual.annualUseKwh * random.whole(60, 150)) / 100),
  }
}

/** An address that is plainly made up. */
export function addressOf(place: DemoPlace, customer: number): Address {
  const { city, state, zip } = place
  return { street: `${customer} Demo Street`, city, state, zip }
}

/** A number of the block that is kept for fiction (555-0100 to 555-0199). */
export function phoneOf(customer: number): string {
  return `+1 202 555 0${100 + (customer % 100)}`
}
