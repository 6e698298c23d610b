import type { Locator, Page } from 'playwright-core'
import { reach } from './hands.ts'

type Way = { x: number; y: number }
/** Moves a handle on the plan about so many pixels to the right and down. */
export type Move = (handle: Locator, by: Way) => Promise<void>

const steps = 24

export const dragByMouse: Move = async (handle, by) => {
  const { page, from } = await grip(handle)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (const { x, y } of wayPoints(from, by)) {
    await page.mouse.move(x, y)
    await nextFrame(page)
  }
  await page.mouse.up()
}

export const dragByFinger: Move = async (handle, by) => {
  const { page, from } = await grip(handle)
  const devtools = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Way[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
  await send('touchStart', [from])
  for (const point of wayPoints(from, by)) {
    await send('touchMove', [point])
    await nextFrame(page)
  }
  await send('touchEnd', [])
  await devtools.detach()
}

/** Arrow keys; how many pixels one is worth depends on the plan, so each ten pixels are one press. */
export const moveByKeys: Move = async (handle, { x, y }) => {
  await reach(handle)
  const page = handle.page()
  const press = async (key: string, pixels: number) => {
    for (let way = 0; way < Math.abs(pixels); way += 10) {
      await page.keyboard.press(key)
      await nextFrame(page)
    }
  }
  await press(x < 0 ? 'ArrowLeft' : 'ArrowRight', x)
  await press(y < 0 ? 'ArrowUp' : 'ArrowDown', y)
}

async function grip(handle: Locator): Promise<{ page: Page; from: Way }> {
  await handle.scrollIntoViewIfNeeded()
  const box = await handle.boundingBox()
  if (!box) throw new Error(`nothing to take hold of: ${String(handle)}`)
  return { page: handle.page(), from: { x: box.x + box.width / 2, y: box.y + box.height / 2 } }
}

function wayPoints(from: Way, by: Way): Way[] {
  return Array.from({ length: steps }, (_, step) => ({
    x: from.x + (by.x * (step + 1)) / steps,
    y: from.y + (by.y * (step + 1)) / steps,
  }))
}

const nextFrame = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
