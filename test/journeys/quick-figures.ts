import type { Locator, Page } from 'playwright-core'

/** Milliseconds from pressing a key on `slider` until other figures stand on the page, once for each press. */
export async function timesOfChange(slider: Locator, figures: Locator, presses: number) {
  const page = slider.page()
  const times: number[] = []
  for (let press = 0; press < presses; press += 1) {
    await figures.evaluate(watchForChange)
    await slider.press('Shift+ArrowRight')
    times.push(await page.evaluate<number>('globalThis.girasolChange'))
  }
  return times
}

/** Runs in the page: a promise of the time between the next key press and the change of this element's text. */
function watchForChange(element: Element): void {
  const { promise, resolve } = Promise.withResolvers<number>()
  Object.assign(globalThis, { girasolChange: promise })
  const listen = (event: Event) => {
    new MutationObserver((_, observer) => {
      observer.disconnect()
      resolve(performance.now() - event.timeStamp)
    }).observe(element, { subtree: true, childList: true, characterData: true })
  }
  addEventListener('keydown', listen, { once: true, capture: true })
}

/** What the page itself has measured of its computing, milliseconds. */
export function measuredByPage(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    performance.getEntriesByName('girasol:estimate').map(({ duration }) => duration),
  )
}
