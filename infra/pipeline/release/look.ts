/** What a stranger is answered. */
export type Answer = { status: number; headers: Headers; body: string }

/** Headers that every page must carry, and what must be in them. */
const wanted: Readonly<Record<string, RegExp>> = {
  'strict-transport-security': /max-age=(?:[3-9]\d{7}|\d{9,})/,
  'content-security-policy': /script-src[^;]*'nonce-/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /\S/,
}

/** What is wrong with a page as it reaches people. */
export function pageFaults({ status, headers, body }: Answer): string[] {
  const missing = Object.entries(wanted)
    .filter(([name, value]) => !value.test(headers.get(name) ?? ''))
    .map(([name]) => `${name} is ${headers.get(name) ?? 'missing'}`)
  const told = ['server', 'x-powered-by'].filter((name) => /\d/.test(headers.get(name) ?? ''))
  return [
    ...(status === 200 ? [] : [`the page answers ${status}`]),
    ...(body.includes('</html>') ? [] : ['the page is not whole']),
    ...missing,
    ...told.map((name) => `${name} tells a version`),
  ]
}

/** Opens the site as a stranger would and says what is wrong. */
export async function look(origin: string): Promise<string[]> {
  const page = await fetch(new URL('/', origin), { signal: AbortSignal.timeout(20_000) })
  const { status, headers } = page
  const contact = await fetch(new URL('/.well-known/security.txt', origin), {
    signal: AbortSignal.timeout(20_000),
  })
  const faults = pageFaults({ status, headers, body: await page.text() })
  return contact.ok ? faults : [...faults, `security.txt answers ${contact.status}`]
}
