import type { Palette } from './palette.ts'

type Role = keyof Palette
type Pair = { front: Role; backs: Role[]; least: number }

const text = (front: Role, ...backs: Role[]): Pair => ({ front, backs, least: 4.5 })
const shape = (front: Role, ...backs: Role[]): Pair => ({ front, backs, least: 3 })

/** Which role may stand on which, and the contrast that WCAG 2.2 AA asks of it (text 4.5, controls and charts 3). */
export const pairs: Pair[] = [
  text(
    'ink',
    'canvas',
    'surface',
    'sunken',
    'brandSoft',
    'sunSoft',
    'goodSoft',
    'warnSoft',
    'badSoft',
  ),
  text('inkSoft', 'canvas', 'surface', 'sunken'),
  text('brand', 'canvas', 'surface', 'sunken', 'brandSoft'),
  text('brandStrong', 'canvas', 'surface', 'brandSoft'),
  text('onBrand', 'brand', 'brandStrong'),
  text('onBrandSoft', 'brandSoft'),
  text('onSun', 'sun'),
  text('onSunSoft', 'sunSoft'),
  text('good', 'canvas', 'surface', 'goodSoft'),
  text('warn', 'canvas', 'surface', 'warnSoft'),
  text('bad', 'canvas', 'surface', 'badSoft'),
  text('onBad', 'bad'),
  shape('control', 'canvas', 'surface', 'sunken'),
  shape('focus', 'canvas', 'surface', 'sunken'),
  shape('chartMakes', 'canvas', 'surface'),
  shape('chartUses', 'canvas', 'surface'),
  shape('chartOther', 'canvas', 'surface'),
]
