'use client'

import type { FigureRow } from '@girasol/economics'
import type { ShownFigure } from '@girasol/estimate'
import { createContext } from 'react'

/** What is needed to open figures of this estimate. */
export type Opening = {
  /** What stands behind a figure of the last computation. */
  open: (figure: ShownFigure) => Promise<FigureRow[]>
  /** In the order of the roof, for their names. */
  planeIds: readonly string[]
  /** Of price book and incentives. */
  sources: Readonly<Record<string, { title: string }>>
}

export const OpenFigure = createContext<Opening>({
  open: () => Promise.resolve([]),
  planeIds: [],
  sources: {},
})
