import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const widths = [360, 1440]
const schemes = ['light', 'dark'] as const

export type Look = { width: number; scheme: (typeof schemes)[number] }

const everyLook: readonly Look[] = widths.flatMap((width) =>
  schemes.map((scheme) => ({ width, scheme })),
)

/**
 * Judges a page as it stands: axe finds nothing in any of these looks, by default in either colour scheme, narrow or
 * wide; and nothing sticks out sideways.
 */
export async function expectAccessible(
  page: Page,
  name: string,
  looks: readonly Look[] = everyLook,
): Promise<void> {
  const faults: string[] = []
  const before = page.viewportSize()
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    for (const { scheme } of looks.filter((look) => look.width === width)) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.evaluate(untilStill)
      faults.push(...(await axeFaults(page, `${name}, ${width} px, ${scheme}`)))
    }
    const wide = await page.evaluate(stickingOut)
    faults.push(...wide.map((what) => `${name}, ${width} px: sticks out sideways: ${what}`))
  }
  if (before) await page.setViewportSize(before)
  await page.emulateMedia({ colorScheme: 'light' })
  expect.soft(faults).toEqual([])
}

async function axeFaults(page: Page, where: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(standards).setLegacyMode(true)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ')
      return `${where}: ${id} at ${target.join(' ')}: ${why}`
    }),
  )
}

/** Runs in the page: waits until its title has come, colours have changed over and nothing fades any more. */
async function untilStill(): Promise<void> {
  for (let waits = 0; document.title === '' && waits < 40; waits += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const passing = document.getAnimations().filter(({ effect }) => {
    return Number.isFinite(effect?.getComputedTiming().endTime)
  })
  await Promise.allSettled(passing.map(({ finished }) => finished))
}

/** Runs in the page: what makes it scroll sideways; empty when it does not. */
function stickingOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const { right, width } = element.getBoundingClientRect()
    return right > clientWidth + 0.5 && width > 0
  })
  const named = wide.map(({ tagName, className }) => `${tagName.toLowerCase()}.${className}`)
  return [`${scrollWidth - clientWidth} px`, ...named.slice(0, 5)]
}
