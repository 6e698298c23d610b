import type { Language } from '@girasol/messages'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { saying, textsOf } from './wording.ts'

const patience = { timeout: 20_000, interval: 50 }

/** What the three cards say in large letters: makes, costs, pays back. */
export function threeFigures(page: Page): Promise<string[]> {
  return page.locator('.g-figure-value').allInnerTexts()
}

/** Waits until the cards say something else than these. */
export function expectOtherFigures(page: Page, before: readonly string[]): Promise<void> {
  return expect.poll(() => threeFigures(page), patience).not.toEqual(before)
}

/** Waits until the cards say just these. */
export function expectFigures(page: Page, wanted: readonly string[]): Promise<void> {
  return expect.poll(() => threeFigures(page), patience).toEqual(wanted)
}

/** Waits for the mark that says that our server comes to the same figures; answers those of the cards. */
export async function agreedFigures(page: Page, language: Language): Promise<string[]> {
  await page.getByText(textsOf(language).estimate.save.agrees).waitFor()
  return threeFigures(page)
}

/** A corner of the side that is edited, by its number from 1. */
export function corner(page: Page, language: Language, number: number) {
  const { cornerFacts } = textsOf(language).roof
  const name = saying(cornerFacts.replace('{number}', String(number)))
  return page.getByRole('button', { name })
}

/** The places for panels of the side that is edited: taken ones, or those left empty. */
export function places(page: Page, language: Language, which: 'panelFacts' | 'emptyFacts') {
  return page.getByRole('checkbox', { name: saying(textsOf(language).roof[which]) })
}

/** The line of a section of the choices that opens it. */
export function sectionLine(page: Page, title: string) {
  return page
    .locator('summary')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
}

/** One of a group of choices, by how it begins. */
export function choice(page: Page, name: string) {
  return page.getByRole('radio', { name: new RegExp(`^${name}`) })
}
