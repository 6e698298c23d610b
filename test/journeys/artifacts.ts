import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** What a failed journey leaves behind; git ignores it. */
const artifacts = join(import.meta.dirname, '..', 'artifacts')
export const logs = join(artifacts, 'logs')

export function emptyArtifacts(): void {
  rmSync(artifacts, { recursive: true, force: true })
  mkdirSync(logs, { recursive: true })
}

/** Keeps the picture and the HTML of a page of a failed journey. */
export async function keepPage(page: Page, name: string): Promise<void> {
  const path = join(artifacts, name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120))
  await page.screenshot({ path: `${path}.png`, fullPage: true, timeout: 10_000 }).catch(() => {})
  const html = await page.content().catch((error: unknown) => String(error))
  writeFileSync(`${path}.html`, `<!-- ${page.url().split('#')[0]} -->\n${html}`)
}

/** Everything that the system's programs have written to their logs so far. */
export function logged(): string {
  const files = globSync('*.log*', { cwd: logs })
  return files.map((name) => readFileSync(join(logs, name), 'utf8')).join('\n')
}
