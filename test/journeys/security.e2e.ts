import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import {
  homeownerPassword as password,
  newHomeowner,
  orderOnSite,
  typeCode,
  waitingFor,
} from './homeowner.ts'
import { codeTo } from './mailbox.ts'
import { openRivalPage, type RivalPage } from './rival-page.ts'
import { staffMember } from './staff.ts'
import { visitor } from './visitor.ts'
import { saying, textsOf } from './wording.ts'

const { tracker } = textsOf('en')
let rival: RivalPage

beforeAll(async () => {
  rival = await openRivalPage()
})
afterAll(() => rival.close())

describe('a session in a browser', () => {
  it('is a cookie for this host alone, which no script can read; its token is in no answer', async () => {
    const { page, context } = await visitor()
    const { site, mailbox } = inject('system')
    await page.goto(`${site}/en`)
    const { name, email } = newHomeowner()
    const asked = await postFrom(page, '/api/accounts/codes', { email, language: 'en' })
    const { challengeId } = JSON.parse(asked.text) as { challengeId: string }
    const code = await codeTo(mailbox, email)
    const account = { challengeId, code, name, email, password, language: 'en' }
    const answer = await postFrom(page, '/api/accounts', { ...account, device: 'browser' })
    expect(answer.status).toBe(200)
    expect((JSON.parse(answer.text) as { token: unknown }).token).toBe(null)
    const cookies = await context.cookies()
    const names = ['__Host-girasol', '__Host-girasol-device']
    expect(cookies.map((one) => one.name).sort()).toEqual(names)
    const cookie = cookies.find((one) => one.name === names[0])
    expect(cookie).toMatchObject({ name: '__Host-girasol', path: '/', domain: 'localhost' })
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax' })
    expect(answer.text).not.toContain(cookie!.value)
    expect(await page.evaluate('document.cookie')).toBe('')
    // Nor can a page ask for a token by calling itself an app.
    const asApp = await postFrom(page, '/api/sessions', { email, password, device: 'app' })
    expect(JSON.parse(asApp.text)).toMatchObject({ token: null, account: { name } })
  })

  it('of staff is another cookie, on another host, that ends with the browser', async () => {
    const { context } = await staffMember('engineer')
    const cookies = await context.cookies()
    const named = (name: string) => cookies.find((cookie) => cookie.name === name)
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) {
      expect(cookie).toMatchObject({ domain: 'console.localhost', httpOnly: true, secure: true })
    }
    expect(named('__Host-girasol-staff')).toMatchObject({ expires: -1 })
    // Opens nothing; it says that somebody came in here before.
    expect(named('__Host-girasol-staff-device')).toMatchObject({ sameSite: 'Strict' })
  })
})

describe('a device that is signed out from another one', () => {
  it('has to sign in again', async () => {
    const { account, errors, order } = textsOf('en')
    const at = (path: string) => `${inject('system').site}/en${path}`
    const { name, email } = newHomeowner()
    const here = await visitor()
    await here.page.goto(at('/sign-up'))
    await here.page.getByLabel(account.name).fill(name)
    await here.page.getByLabel(account.email).fill(email)
    await here.page.getByLabel(account.password, { exact: true }).fill(password)
    await here.page.getByRole('button', { name: account.signUp.submit }).click()
    await typeCode(here, email)
    await here.page.getByRole('heading', { level: 1, name: order.list.title }).waitFor()
    const there = await visitor()
    await there.page.goto(at('/sign-in'))
    await signInWith(there.page, email, account.signIn.submit)

    await here.page.goto(at('/account'))
    const other = here.page.getByRole('listitem').filter({ hasNotText: account.devices.current })
    await other.getByRole('button', { name: saying(account.devices.revokeNamed) }).click()
    await here.page.getByRole('button', { name: account.devices.yes }).click()
    await here.page.getByText(account.devices.done).waitFor()
    await there.page.reload()
    await there.page.getByText(errors.signInRequired).waitFor()
  })

  async function signInWith(page: Page, email: string, submit: string) {
    const { account, order } = textsOf('en')
    await page.getByLabel(account.email).fill(email)
    await page.getByLabel(account.password, { exact: true }).fill(password)
    await page.getByRole('button', { name: submit, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: order.list.title }).waitFor()
  }
})

describe('a form whose scripts have not come yet', () => {
  it('sends nothing, least of all a password in the address, and keeps what was typed', async () => {
    const { page, watch } = await visitor()
    const held = Promise.withResolvers<void>()
    await page.route('**/*.js', async (route) => {
      await held.promise
      await route.continue()
    })
    await page.goto(`${inject('system').site}/en/sign-up`, { waitUntil: 'commit' })
    const { account, order } = textsOf('en')
    const { name, email } = newHomeowner()
    await page.getByLabel(account.name).fill(name)
    await page.getByLabel(account.email).fill(email)
    await page.getByLabel(account.password, { exact: true }).fill(password)
    await page.getByLabel(account.password, { exact: true }).press('Enter')
    held.resolve()
    await page.getByRole('button', { name: account.signUp.submit }).click()
    await typeCode({ page, language: 'en' }, email)
    await page.getByRole('heading', { level: 1, name: order.list.title }).waitFor()
    const documents = watch.requests.filter((request) => request.isNavigationRequest())
    expect(documents.map((request) => new URL(request.url()).search)).toEqual(['', ''])
  })
})

describe('the watch that every journey is under', () => {
  it('sees a call to another host, a broken policy, a fault and what is kept in the browser', async () => {
    const { page, watch } = await visitor()
    await page.goto(`${inject('system').site}/en`)
    await page.evaluate((url) => fetch(url).catch(() => null), rival.crossSite)
    await page.evaluate('void setTimeout(() => { throw new Error("on purpose") })')
    await page.evaluate('localStorage.setItem("email", "x"); sessionStorage.setItem("street", "x")')
    await page.goto(rival.sameSite)
    await page.goBack()
    const seen = (await watch.complaints()).join('\n')
    for (const fault of ['policy: connect-src', 'on purpose', 'store: email', 'store: street']) {
      expect(seen).toContain(fault)
    }
    expect(seen).toContain(`request to another host: ${rival.sameSite}`)
    watch.forgive(/./)
  })
})

describe('every page', () => {
  it.each(['site', 'console', 'app'] as const)(
    'of the %s comes under strict headers',
    async (part) => {
      const { page } = await visitor()
      const answer = await page.goto(inject('system')[part])
      const headers = answer?.headers() ?? {}
      const policy = headers['content-security-policy'] ?? ''
      expect(policy).toMatch(/script-src 'nonce-[\w+/=]{22,}'/)
      expect(policy).not.toMatch(/unsafe-(inline|eval)/)
      for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"]) {
        expect(policy).toContain(part)
      }
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toMatch(/^(no-referrer|strict-origin-when-cross-origin)$/)
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['permissions-policy']).toContain('camera=()')
      expect(headers).not.toHaveProperty('x-powered-by')
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
      const again = await page.reload()
      expect(again?.headers()['content-security-policy']).not.toContain(nonce)
    },
  )
})

describe.each(['sameSite', 'crossSite'] as const)('a foreign page (%s)', (kind) => {
  it('can neither change nor read anything, and no frame holds us', async () => {
    const { site } = inject('system')
    const owner = await visitor({ alsoAllowed: [rival.sameSite, rival.crossSite] })
    await orderOnSite(owner, 'kansasCity')
    const orderPage = owner.page
    const orderId = orderPage.url().split('/').at(-1) ?? ''
    const cancel = `${site}/api/orders/${orderId}/cancel`
    const page = await owner.context.newPage()
    await page.goto(rival[kind])
    expect(await attempt(page, cancel, 'POST', '{"version":1}')).toBe('refused')
    expect(await attempt(page, `${site}/api/sessions/current`, 'DELETE', null)).toBe('refused')
    expect(await attempt(page, `${site}/api/me`, 'GET', null)).toBe('refused')
    expect([403, 415]).toContain(await sendForm(page, cancel))
    await orderPage.reload()
    await waitingFor(orderPage, tracker.waiting.seekingCrew)
    await page.goto(rival[kind])
    expect(await isFramed(page, `${site}/en`)).toBe(false)
    // Chromium says in the console what it has refused; these refusals are what is wanted here.
    owner.watch.forgive(/CORS policy|frame-ancestors|X-Frame-Options/)
  })
})

type Answer = { status: number; text: string }

function postFrom(page: Page, path: string, body: object): Promise<Answer> {
  return page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(path, { method: 'POST', headers, body })
      return { status: answer.status, text: await answer.text() }
    },
    [path, JSON.stringify(body)] as const,
  )
}

/** What a script of the rival gets to see of a call with the visitor's cookies. */
function attempt(page: Page, url: string, method: string, body: string | null): Promise<string> {
  return page.evaluate(
    async ([url, method, body]) => {
      // Without a content type of its own a POST needs no permission to be sent.
      const init: RequestInit = { method, body, credentials: 'include' }
      const call = fetch(url, init)
      return call.then(({ status }) => `answered ${status}`).catch(() => 'refused')
    },
    [url, method, body] as const,
  )
}

/** A form needs no permission either, and takes the cookies of the visitor along where Lax allows. */
async function sendForm(page: Page, action: string): Promise<number | undefined> {
  const answer = page.waitForResponse(action)
  await page.evaluate((action) => {
    const form = Object.assign(document.createElement('form'), { action, method: 'post' })
    form.enctype = 'text/plain'
    document.body.append(form)
    form.submit()
  }, action)
  return (await answer).status()
}

/** Whether the rival's frame shows our page rather than the browser's refusal. */
async function isFramed(page: Page, url: string): Promise<boolean> {
  await page.evaluate(async (url) => {
    const frame = Object.assign(document.createElement('iframe'), { src: url })
    const { promise, resolve } = Promise.withResolvers<unknown>()
    frame.addEventListener('load', resolve)
    document.body.append(frame)
    await promise
  }, url)
  return page.frames().some((frame) => frame.url().startsWith(url))
}
