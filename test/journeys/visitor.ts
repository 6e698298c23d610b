import type { Language } from '@girasol/messages'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, expect, inject } from 'vitest'
import { keepPage } from './artifacts.ts'
import { closeBrowser, openBrowser } from './browser.ts'
import { watch, type Watch } from './page-watch.ts'

export type VisitorOptions = {
  language?: Language
  scheme?: 'light' | 'dark'
  width?: number
  /** Fingers instead of a mouse. */
  touch?: boolean
  /** Other origins that this visitor's pages may ask; none, but for the journey about foreign pages. */
  alsoAllowed?: string[]
}

/** A person at a browser of their own: cookies, language, an address of their own, and everything they load recorded. */
export type Visitor = { context: BrowserContext; page: Page; language: Language; watch: Watch }

const visitors: Visitor[] = []
let addresses = 0

/** Opens a browser window for one person. What it saw is judged, and the window closed, after the test. */
export async function visitor(options: VisitorOptions = {}): Promise<Visitor> {
  const { language = 'en', scheme = 'light', width = 1280, touch = false } = options
  const { alsoAllowed = [] } = options
  const browser = await openBrowser()
  addresses += 1
  const context = await browser.newContext({
    locale: language === 'es' ? 'es-US' : 'en-US',
    timezoneId: 'America/Phoenix',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
    hasTouch: touch,
    extraHTTPHeaders: { 'x-forwarded-for': `198.51.${process.pid % 250}.${addresses}` },
  })
  context.setDefaultTimeout(20_000)
  const { site, console, app } = inject('system')
  const seen = await watch(context, [site, console, app, ...alsoAllowed])
  const page = await context.newPage()
  const opened = { context, page, language, watch: seen }
  visitors.push(opened)
  return opened
}

afterEach(async ({ task }) => {
  const all = visitors.splice(0)
  const failed = task.result?.state === 'fail'
  for (const [index, { page }] of all.entries()) {
    if (failed) await keepPage(page, `${task.suite?.name ?? ''} ${task.name} ${index + 1}`)
  }
  const complaints = (await Promise.all(all.map(({ watch }) => watch.complaints()))).flat()
  await Promise.all(all.map(({ context }) => context.close()))
  if (!failed) expect(complaints).toEqual([])
})

afterAll(closeBrowser)
