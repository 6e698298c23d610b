import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const widths = [360, 1440]
const schemes = ['light', 'dark'] as const

/** Judges a page as it stands: axe finds nothing in either colour scheme, narrow or wide, and nothing sticks out sideways. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      faults.push(...(await axeFaults(page, `${name}, ${width} px, ${colorScheme}`)))
    }
    const excess = await page.evaluate(sidewaysExcess)
    if (excess > 0) faults.push(`${name}, ${width} px: sticks out by ${excess} px`)
  }
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

/** Runs in the page: by how many pixels its content is wider than the window. */
function sidewaysExcess(): number {
  const { scrollWidth, clientWidth } = document.documentElement
  return scrollWidth - clientWidth
}
