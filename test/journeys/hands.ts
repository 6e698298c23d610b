import type { Locator } from 'playwright-core'

/** How a person uses a page: journeys are walked with either. */
export type Hands = {
  press: (target: Locator) => Promise<void>
  write: (target: Locator, text: string) => Promise<void>
}

export const mouse: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
}

/** Tab, letters and Enter, nothing else: what cannot be reached so does not exist. */
export const keyboard: Hands = {
  press: async (target) => {
    await reach(target)
    await target.page().keyboard.press('Enter')
  },
  write: async (target, text) => {
    await reach(target)
    await target.page().keyboard.press('ControlOrMeta+A')
    await target.page().keyboard.type(text)
  },
}

const mostPresses = 150

/** Goes forward with Tab until the target has the focus. */
export async function reach(target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < mostPresses; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await target.page().keyboard.press('Tab')
  }
  throw new Error(`not reached with Tab: ${String(target)}`)
}
