import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { agreedFigures, corner, expectOtherFigures, threeFigures } from './estimate-page.ts'
import { finger, type Hands, keyboard, mouse } from './hands.ts'
import { startEstimate } from './homeowner.ts'
import { firstAnswers, longestStill, median } from './quick-figures.ts'
import { dragByFinger, dragByMouse, type Move, moveByKeys } from './roof-hands.ts'
import { visitor } from './visitor.ts'
import { saying, textsOf } from './wording.ts'

const promisedMs = 50
/** Other programs run on the machine of a journey, too. */
const roomMs = 150
const mostStillMs = 200
const { roof } = textsOf('en')

const ways: [name: string, hands: Hands, move: Move, width: number][] = [
  ['a mouse', mouse, dragByMouse, 1440],
  ['a finger', finger, dragByFinger, 360],
  ['the keyboard', keyboard, moveByKeys, 1440],
]

describe('a roof that changes under a person’s hands', () => {
  it.each(ways)('is answered at once, with %s', async (name, hands, move, width) => {
    const owner = await visitor({ language: 'en', width, touch: hands === finger })
    const { page } = owner
    await startEstimate(owner, 'tucson', hands)
    await expectQuick(page, `${name}, open sky`, () =>
      move(corner(page, 'en', 3), { x: -60, y: 30 }),
    )
    await putTreeUp(page, hands)
    await expectQuick(page, `${name}, a tree`, () =>
      move(corner(page, 'en', 2), { x: -40, y: -20 }),
    )
  })
})

async function expectQuick(page: Page, what: string, change: () => Promise<void>) {
  const figures = await threeFigures(page)
  const before = (await firstAnswers(page)).length
  const stillMs = await longestStill(page, change)
  await expectOtherFigures(page, figures)
  await agreedFigures(page, 'en')
  const times = (await firstAnswers(page)).slice(before)
  const [middle, most] = [median(times), Math.max(...times)].map(Math.round)
  console.log({ what, changes: times.length, middle, most, stillMs })
  expect(middle).toBeLessThan(promisedMs + roomMs)
  expect(stillMs).toBeLessThan(mostStillMs)
}

async function putTreeUp(page: Page, hands: Hands) {
  const before = await threeFigures(page)
  await hands.press(page.getByRole('button', { name: roof.tool.around, exact: true }))
  await hands.press(page.getByRole('button', { name: roof.trees.evergreen, exact: true }))
  await expectOtherFigures(page, before)
  await agreedFigures(page, 'en')
  // Back from the tree to the side, so that its corners are there again.
  await keyboard.press(page.getByRole('button', { name: saying(roof.planeFacts) }))
}
