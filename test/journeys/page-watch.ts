import type { BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core'

/** What the pages of one visitor have done behind their back. */
export type Watch = {
  /** Everything that no page of ours may ever do; empty when all is well. */
  complaints(): Promise<string[]>
  /** Complaints that a journey provokes on purpose and that shall not count. */
  forgive(pattern: RegExp): void
  requests: readonly Request[]
}

/** Records requests, policy violations, errors and browser storage of every page of a context. */
export async function watch(context: BrowserContext, origins: string[]): Promise<Watch> {
  const requests: Request[] = []
  const complaints: string[] = []
  const forgiven: RegExp[] = []
  await context.exposeBinding('girasolViolation', (_, text: string) => complaints.push(text))
  await context.addInitScript(reportViolations)
  context.on('request', (request) => {
    const url = request.url()
    requests.push(request)
    if (!isOurs(url, origins)) complaints.push(`request to another host: ${url}`)
  })
  context.on('response', (answer) => {
    const isPart = answer.request().resourceType() !== 'document'
    const path = new URL(answer.url()).pathname
    if (answer.status() >= 400 && isPart && !path.startsWith('/api/'))
      complaints.push(`${answer.status()} for ${path}`)
  })
  context.on('console', (message) => {
    if (isFault(message)) complaints.push(`console: ${message.text()}`)
  })
  context.on('weberror', (fault) => complaints.push(`error: ${fault.error().message}`))
  return {
    requests,
    forgive: (pattern) => forgiven.push(pattern),
    complaints: async () => {
      const all = [...complaints, ...(await storedByPages(context))]
      return all.filter((one) => !forgiven.some((pattern) => pattern.test(one)))
    },
  }
}

function isOurs(url: string, origins: string[]): boolean {
  const { protocol, origin } = new URL(url)
  return protocol === 'data:' || protocol === 'blob:' || origins.includes(origin)
}

/** Runs in each page. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile } = event
    const report = globalThis as unknown as { girasolViolation(text: string): void }
    report.girasolViolation(`policy: ${effectiveDirective} ${blockedURI} in ${sourceFile}`)
  })
}

/** An answer such as 401 is no fault of the page, though Chromium writes it in red. */
function isFault(message: ConsoleMessage): boolean {
  if (message.type() !== 'error') return false
  return !message.text().startsWith('Failed to load resource')
}

/** Preferences may be kept in a browser, nothing about a person. */
const preferences = /^(girasol[-.])?(theme|language)$/

async function storedByPages(context: BrowserContext): Promise<string[]> {
  const { origins } = await context.storageState()
  const lasting = origins.flatMap(({ localStorage }) => localStorage.map(({ name }) => name))
  const names = await Promise.all(context.pages().map(namesInSession))
  return [...lasting, ...names.flat()]
    .filter((name) => !preferences.test(name))
    .map((name) => `kept in the browser store: ${name}`)
}

async function namesInSession(page: Page): Promise<string[]> {
  return page.evaluate<string[]>('Object.keys(globalThis.sessionStorage ?? {})').catch(() => [])
}

/** The bytes of the scripts among these requests as they came over the wire. */
export async function scriptBytes(requests: readonly Request[]): Promise<number> {
  const scripts = requests.filter((request) => request.resourceType() === 'script')
  const sizes = await Promise.all(scripts.map((request) => request.sizes()))
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
}
