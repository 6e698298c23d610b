import type { Same } from '../catalogue.ts'
import type { figuresTexts as english } from '../en/figures.ts'
import { figureMoneyTexts } from './figure-money.ts'
import { figureRoofTexts } from './figure-roof.ts'
import { figureTreesTexts } from './figure-trees.ts'

export const figuresTexts: Same<typeof english> = {
  ...figureRoofTexts,
  ...figureMoneyTexts,
  explained: figureTreesTexts,
}
