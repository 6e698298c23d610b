import { chromium, type Browser } from 'playwright-core'
import { findBrowser } from '../../launch/stages/browser.ts'

/** Nothing but loopback can be reached, not even by the browser itself. */
const alone = [
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE *.localhost , EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  // WebGL without a graphics card, for the map.
  '--enable-unsafe-swiftshader',
]

let open: Promise<Browser> | undefined

/** The machine's Chromium, one for each file of journeys. */
export function openBrowser(): Promise<Browser> {
  open ??= launch()
  return open
}

export async function closeBrowser(): Promise<void> {
  const browser = await open
  open = undefined
  await browser?.close()
}

function launch(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No Chromium: the journeys cannot run.')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...alone, ...sandbox] })
}
