import type { Random } from '../demo-world/random.ts'

export type Point = { latitude: number; longitude: number }

const kmPerDegree = 111.2

/**
 * Points of a drive that ends at `house`: from `km` away in a direction drawn by lot, nearly straight, with one gentle
 * bend. `count` points, evenly spaced in time, the last of them the house itself.
 */
export function driveTo(house: Point, km: number, count: number, random: Random): Point[] {
  const direction = random.next() * 2 * Math.PI
  const bend = (random.next() - 0.5) * km * 0.25
  const narrowing = Math.cos((house.latitude * Math.PI) / 180)
  return Array.from({ length: count }, (_, index) => {
    const left = 1 - (index + 1) / count
    const along = km * left
    const aside = bend * Math.sin(Math.PI * left)
    const north = Math.cos(direction) * along - Math.sin(direction) * aside
    const east = Math.sin(direction) * along + Math.cos(direction) * aside
    return {
      latitude: house.latitude + north / kmPerDegree,
      longitude: house.longitude + east / (kmPerDegree * narrowing),
    }
  })
}
