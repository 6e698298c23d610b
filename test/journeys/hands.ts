import type { Locator } from 'playwright-core'

/** How a person uses a page: journeys are walked with each. */
export type Hands = {
  press: (target: Locator) => Promise<void>
  write: (target: Locator, text: string) => Promise<void>
  /** Takes one of a group of radio buttons. */
  choose: (target: Locator) => Promise<void>
}

export const mouse: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  choose: (target) => target.click(),
}

export const finger: Hands = {
  press: (target) => target.tap(),
  write: (target, text) => target.fill(text),
  choose: (target) => target.tap(),
}

/** Tab, arrows, letters and Enter, nothing else: what cannot be reached so does not exist. */
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
  choose: async (target) => {
    await reach(target.page().locator(`input[name="${await target.getAttribute('name')}"]:checked`))
    for (let presses = 0; presses < 10 && !(await target.isChecked()); presses += 1) {
      await target.page().keyboard.press('ArrowDown')
    }
  },
}

const mostPresses = 150

/** Goes with Tab, or back with Shift and Tab, until the target has the focus. */
export async function reach(target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < mostPresses; presses += 1) {
    const way = await target.evaluate(wayFromFocus)
    if (way === 'here') return
    await target.page().keyboard.press(way === 'back' ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`not reached with Tab: ${String(target)}`)
}

/** Runs in the page. */
function wayFromFocus(target: Element): 'here' | 'back' | 'on' {
  const focus = document.activeElement
  if (focus === target) return 'here'
  if (!focus || focus === document.body) return 'on'
  const precedes = target.compareDocumentPosition(focus) & Node.DOCUMENT_POSITION_FOLLOWING
  return precedes ? 'back' : 'on'
}
