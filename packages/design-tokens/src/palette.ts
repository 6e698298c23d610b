/** Colours by role. Every foreground role is tested against its backgrounds (see `pairs.ts`). */
export type Palette = {
  /** The page itself. */
  canvas: string
  /** Cards and fields on the page. */
  surface: string
  /** Quiet areas: table heads, skeletons, chart grounds. */
  sunken: string
  /** Decorative separators. */
  line: string
  /** Borders of things one can operate (3:1 against canvas and surface). */
  control: string
  ink: string
  inkSoft: string
  brand: string
  brandStrong: string
  onBrand: string
  brandSoft: string
  onBrandSoft: string
  /** Sunflower yellow: fills and pictures, never text on light grounds. */
  sun: string
  onSun: string
  sunSoft: string
  onSunSoft: string
  seed: string
  good: string
  goodSoft: string
  warn: string
  warnSoft: string
  bad: string
  badSoft: string
  onBad: string
  focus: string
  /** Chart series; each 3:1 against surface. */
  chartMakes: string
  chartUses: string
  chartOther: string
  /** Roof and map pictures. */
  roof: string
  panel: string
  panelLine: string
  water: string
  land: string
  sky: string
}

export const light: Palette = {
  canvas: '#fbf8f1',
  surface: '#ffffff',
  sunken: '#f3ede0',
  line: '#e2d9c6',
  control: '#847a66',
  ink: '#1c2822',
  inkSoft: '#536056',
  brand: '#1d5c46',
  brandStrong: '#134433',
  onBrand: '#ffffff',
  brandSoft: '#e1eee6',
  onBrandSoft: '#134433',
  sun: '#f4b51f',
  onSun: '#2a1c02',
  sunSoft: '#fdf1d0',
  onSunSoft: '#5c4203',
  seed: '#4b2e14',
  good: '#1c6b3c',
  goodSoft: '#e3f2e7',
  warn: '#805300',
  warnSoft: '#fdf0d5',
  bad: '#a82f26',
  badSoft: '#fbe7e3',
  onBad: '#ffffff',
  focus: '#155bb0',
  chartMakes: '#c07d00',
  chartUses: '#4b7288',
  chartOther: '#7c7362',
  roof: '#cfc3ae',
  panel: '#1f3a5c',
  panelLine: '#5f7fa6',
  water: '#cfe3ea',
  land: '#f4efe3',
  sky: '#e6f0f3',
}

export const dark: Palette = {
  canvas: '#111814',
  surface: '#1a231e',
  sunken: '#232e28',
  line: '#33413a',
  control: '#7f8f85',
  ink: '#f0eee4',
  inkSoft: '#b3bdb3',
  brand: '#7fcfa8',
  brandStrong: '#a5e2c4',
  onBrand: '#0b2018',
  brandSoft: '#20392e',
  onBrandSoft: '#bcebd2',
  sun: '#f6bd36',
  onSun: '#2a1c02',
  sunSoft: '#3a2f12',
  onSunSoft: '#f8dc94',
  seed: '#8a5a2c',
  good: '#86d69f',
  goodSoft: '#1c3525',
  warn: '#f2c467',
  warnSoft: '#3a2d10',
  bad: '#f5a097',
  badSoft: '#45201c',
  onBad: '#2e0a07',
  focus: '#8ec5ff',
  chartMakes: '#f6bd36',
  chartUses: '#86b2c9',
  chartOther: '#a59c88',
  roof: '#4a5048',
  panel: '#2d4d78',
  panelLine: '#7fa0c8',
  water: '#1d3038',
  land: '#222b25',
  sky: '#1b2a30',
}

export const palettes = { light, dark } as const
