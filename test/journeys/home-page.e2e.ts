import { describe, expect, inject, it } from 'vitest'
import { expectAccessible } from './axe.ts'
import { scriptBytes } from './page-watch.ts'
import { visitor } from './visitor.ts'
import { languages, textsOf } from './wording.ts'

const scriptBudget = 150_000

describe.each(languages)('the home page in %s', (language) => {
  const { home, frame } = textsOf(language)

  it('arrives whole, with less than 150 kB of script, and asks nobody else for anything', async () => {
    const { page, watch } = await visitor({ language })
    await page.goto(`${inject('system').site}/${language}`, { waitUntil: 'networkidle' })
    await page.getByRole('heading', { level: 1, name: home.hero.title }).waitFor()
    const bytes = await scriptBytes(watch.requests)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(scriptBudget)
  })

  it('is usable by everybody, narrow and wide, light and dark', async () => {
    const { page } = await visitor({ language })
    await page.goto(`${inject('system').site}/${language}`)
    await expectAccessible(page, `home page in ${language}`)
  })

  it('says so when a place is missing, and speaks the other language at one touch', async () => {
    const { page } = await visitor({ language })
    await page.goto(`${inject('system').site}/${language}`)
    await page.getByRole('button', { name: home.hero.start }).first().click()
    await page.getByText(home.hero.missing).waitFor()
    const other = language === 'en' ? 'es' : 'en'
    await page
      .getByRole('button', { name: `${frame.language.label}: ${frame.language[other]}` })
      .click()
    await page.waitForURL(`**/${other}`)
    const title = textsOf(other).home.hero.title
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
  })
})

it('sends a visitor to the language of the browser', async () => {
  const { page } = await visitor({ language: 'es' })
  await page.goto(inject('system').site)
  expect(new URL(page.url()).pathname).toBe('/es')
})

it('answers a wrong address with a page that leads on', async () => {
  const { page } = await visitor()
  const answer = await page.goto(`${inject('system').site}/en/no-such-page`)
  expect(answer?.status()).toBe(404)
  await page.getByRole('heading', { name: textsOf('en').frame.notFound.title }).waitFor()
  await expectAccessible(page, 'wrong address')
})
