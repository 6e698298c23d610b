import type { Address, EstimateInputs } from '@girasol/contract'
import { roofPlaneFromRectangle } from '@girasol/roof-layout'
import type { DemoPlace } from './places.ts'
import { seeded } from './random.ts'

const facings = [90, 112.5, 135, 157.5, 180, 202.5, 225, 247.5, 270]
const pitches = [9.5, 14, 18.4, 22.6, 26.6, 30.3, 33.7, 39.8]

/** A house of its own for each customer: one or both sides of a gable, another use, now and then a wish for fewer panels. */
export function houseOf(usual: EstimateInputs, customer: number): EstimateInputs {
  const random = seeded(`house ${customer}`)
  const pitchDeg = random.pick(pitches)
  const azimuthDeg = random.pick(facings)
  const widthM = random.whole(70, 150) / 10
  const slopeLengthM = random.whole(34, 62) / 10
  const side = { pitchDeg, widthM, slopeLengthM }
  const first = gableSide('plane-1', azimuthDeg, side)
  const second = gableSide('plane-2', (azimuthDeg + 180) % 360, side)
  return {
    ...usual,
    roof: { ...usual.roof, planes: random.next() < 0.45 ? [first, second] : [first] },
    panels:
      random.next() < 0.25
        ? { ...usual.panels, wish: { kind: 'count', panels: random.whole(8, 16) } }
        : usual.panels,
    use: {
      ...usual.use,
      annualKwh: Math.round((usual.use.annualKwh * random.whole(60, 150)) / 100),
    },
  }
}

/** One side of a gable whose ridge goes through the middle of the plan. */
function gableSide(
  id: string,
  azimuthDeg: number,
  side: { pitchDeg: number; widthM: number; slopeLengthM: number },
) {
  const out = (side.slopeLengthM * Math.cos((side.pitchDeg * Math.PI) / 180)) / 2
  const azimuth = (azimuthDeg * Math.PI) / 180
  const centre = { x: out * Math.sin(azimuth), y: out * Math.cos(azimuth) }
  return roofPlaneFromRectangle({ id, azimuthDeg, ...side, ...centre })
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
