/** One floret of the disc: centre and radius inside the mark's 100 x 100 box. */
export type Seed = { x: number; y: number; r: number }

/** The mark as plain geometry, so that HTML, the app and the favicon draw the same flower. */
export type Sunflower = {
  box: number
  back: string
  front: string
  disc: number
  seeds: readonly Seed[]
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5))
const centre = 50
const round = (value: number) => Math.round(value * 100) / 100
const point = (angle: number, distance: number) =>
  `${round(centre + Math.cos(angle) * distance)} ${round(centre + Math.sin(angle) * distance)}`

function petal(angle: number, from: number, to: number, spread: number): string {
  const bulge = from + (to - from) * 0.45
  return (
    `M${point(angle - spread * 0.55, from)}` +
    `Q${point(angle - spread * 1.05, bulge)} ${point(angle, to)}` +
    `Q${point(angle + spread * 1.05, bulge)} ${point(angle + spread * 0.55, from)}Z`
  )
}

function ring(count: number, turn: number, from: number, to: number): string {
  const step = (2 * Math.PI) / count
  return Array.from({ length: count }, (_, i) =>
    petal(-Math.PI / 2 + (i + turn) * step, from, to, step / 2),
  ).join('')
}

/** Vogel's model of a sunflower head (H. Vogel 1979): floret n at angle n x 137.5 degrees, distance sqrt(n). */
export function florets(count: number, reach: number): Seed[] {
  return Array.from({ length: count }, (_, i) => {
    const share = Math.sqrt((i + 0.5) / count)
    const angle = i * goldenAngle
    return {
      x: round(centre + Math.cos(angle) * share * reach),
      y: round(centre + Math.sin(angle) * share * reach),
      r: round((reach / Math.sqrt(count)) * (0.42 + 0.26 * share)),
    }
  })
}

/** The mark: 21 and 13 petals around 89 florets (all Fibonacci numbers, as on the real flower). */
export const sunflower: Sunflower = {
  box: 100,
  back: ring(21, 0.5, 22, 49),
  front: ring(13, 0, 20, 44),
  disc: 23,
  seeds: florets(89, 20.5),
}

/** For sizes under 32 pixels: fewer, bolder parts. */
export const smallSunflower: Sunflower = {
  box: 100,
  back: ring(13, 0.5, 24, 50),
  front: '',
  disc: 26,
  seeds: florets(13, 21),
}
