import { compileScene, panelLiftM } from './compile-scene.ts'
import { horizonAt } from './horizon.ts'
import { onPlane } from './plane-frame.ts'
import type { ShadeScene } from './scene.ts'
import { checkRange } from './shade-error.ts'

/** A place of the sun, degrees; azimuth clockwise from north. */
export type SunPosition = { azimuthDeg: number; altitudeDeg: number }

/**
 * Shaded share (0..1) of every cell at one place of the sun in a month (0..11): one list per plane,
 * in the order of its cells. Each cell is asked at `side` x `side` points. A sun behind a plane or
 * under the ground leaves it dark: 1.
 * @throws ShadeError
 */
export function castShade(
  scene: ShadeScene,
  sun: SunPosition,
  month: number,
  side = 4,
): Float64Array[] {
  checkRange(sun.azimuthDeg, -360, 720, 'sun.azimuthDeg')
  checkRange(sun.altitudeDeg, -90, 90, 'sun.altitudeDeg')
  checkRange(month, 0, 11, 'month')
  checkRange(side, 1, 40, 'side')
  const { planes, frames, casters, horizon } = compileScene(scene)
  const [x, y, z] = towards(sun)
  const rays = { east: Float64Array.of(x), north: Float64Array.of(y), up: Float64Array.of(z) }
  const line = horizon === null ? null : horizonAt(horizon, sun.azimuthDeg)
  const behindLine = line !== null && sun.altitudeDeg < line.elevationDeg
  const far = behindLine ? (line.through[Math.round(month)] ?? 0) : 1
  return planes.map((plane, index) => {
    const frame = frames[index]
    const others = casters.filter((caster) => caster.plane !== index)
    return Float64Array.from(plane.cells, ({ alongM, upM, widthM, heightM }) => {
      if (frame === undefined || z <= 0) return 1
      if (x * frame.normal.x + y * frame.normal.y + z * frame.normal.z <= 0) return 1
      let lit = 0
      for (let point = 0; point < side * side; point++) {
        const across = ((point % side) + 0.5) / side
        const high = (Math.floor(point / side) + 0.5) / side
        const spot = { alongM: alongM + across * widthM, upM: upM + high * heightM }
        const at = onPlane(frame, spot, panelLiftM)
        lit += others.reduce(
          (share, caster) =>
            share > 0 && caster.hit(at, rays, 0)
              ? share * (caster.through[Math.round(month)] ?? 0)
              : share,
          far,
        )
      }
      return 1 - lit / (side * side)
    })
  })
}

function towards({ azimuthDeg, altitudeDeg }: SunPosition): [number, number, number] {
  const [azimuth, altitude] = [(azimuthDeg * Math.PI) / 180, (altitudeDeg * Math.PI) / 180]
  const level = Math.cos(altitude)
  return [level * Math.sin(azimuth), level * Math.cos(azimuth), Math.sin(altitude)]
}
