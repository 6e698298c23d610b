import type { ModuleType } from './array-plane.ts'

/** A solar module of the catalogue. */
export type PanelModule = {
  id: string
  maker: string
  model: string
  /** Nameplate power at standard test conditions, W. */
  watts: number
  areaM2: number
  widthM: number
  heightM: number
  /** True when width and height follow from the published area and a usual aspect ratio. */
  sizeAssumed: boolean
  /** Which of the model's three module kinds stands for it. */
  moduleType: ModuleType
}
