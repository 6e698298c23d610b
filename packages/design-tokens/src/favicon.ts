import { light } from './palette.ts'
import { smallSunflower, type Sunflower } from './sunflower.ts'

/** The mark as one SVG document, with colours that hold on light and dark browser chrome. */
export function svgOf(flower: Sunflower): string {
  const seeds = flower.seeds.map(({ x, y, r }) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${flower.box} ${flower.box}">` +
    `<path fill="${light.sun}" d="${flower.back}${flower.front}"/>` +
    `<circle cx="50" cy="50" r="${flower.disc}" fill="${light.seed}"/>` +
    `<g fill="${light.sun}">${seeds}</g></svg>\n`
  )
}

export const favicon = svgOf(smallSunflower)
