import { figureMoneyTexts } from './figure-money.ts'
import { figureRoofTexts } from './figure-roof.ts'
import { figureTreesTexts } from './figure-trees.ts'

/** Every code that an estimate can hold, in words. */
export const figuresTexts = {
  ...figureRoofTexts,
  ...figureMoneyTexts,
  explained: figureTreesTexts,
}
