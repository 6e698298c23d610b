import type { Box } from './draw.ts'

/** Size of the picture, in units. */
export const size = { w: 1160, h: 994 } as const

/** Where everything stands: from the outside (above) to what is kept (below); other accounts at the right. */
export const places = {
  browser: { x: 24, y: 24, w: 160, h: 58 },
  app: { x: 200, y: 24, w: 150, h: 58 },
  staff: { x: 366, y: 24, w: 172, h: 58 },
  mail: { x: 556, y: 24, w: 140, h: 58 },
  alerts: { x: 706, y: 24, w: 140, h: 58 },
  pipeline: { x: 868, y: 24, w: 268, h: 58 },

  edge: { x: 24, y: 122, w: 514, h: 128 },
  siteDoor: { x: 40, y: 156, w: 258, h: 80 },
  consoleDoor: { x: 312, y: 156, w: 212, h: 80 },

  system: { x: 24, y: 274, w: 822, h: 664 },
  vpc: { x: 40, y: 308, w: 790, h: 500 },

  siteBalancer: { x: 56, y: 346, w: 126, h: 58 },
  consoleBalancer: { x: 190, y: 346, w: 126, h: 58 },
  internet: { x: 582, y: 346, w: 102, h: 58 },
  exit: { x: 712, y: 346, w: 102, h: 58 },

  cluster: { x: 56, y: 432, w: 758, h: 246 },
  sites: { x: 70, y: 466, w: 232, h: 198 },
  inner: { x: 326, y: 466, w: 234, h: 198 },
  outward: { x: 582, y: 466, w: 218, h: 198 },

  database: { x: 56, y: 702, w: 430, h: 92 },
  writer: { x: 72, y: 734, w: 128, h: 48 },
  reader: { x: 210, y: 734, w: 128, h: 48 },
  endpoints: { x: 510, y: 702, w: 304, h: 92 },

  watch: { x: 40, y: 830, w: 250, h: 92 },
  keys: { x: 306, y: 830, w: 250, h: 92 },
  secrets: { x: 572, y: 830, w: 258, h: 92 },

  build: { x: 868, y: 274, w: 268, h: 212 },
  logs: { x: 868, y: 508, w: 268, h: 196 },
  backup: { x: 868, y: 726, w: 268, h: 212 },
} as const satisfies Record<string, Box>
