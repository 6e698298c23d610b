import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'

/** What the failed journeys of a run leave behind, and the logs of its system; git ignores it. */
export type Artifacts = { pages: string; logs: string }

/** Empty folders for the run of a project. */
export function emptyArtifacts(project: string): Artifacts {
  const pages = join(import.meta.dirname, '..', 'artifacts', project)
  const logs = join(pages, 'logs')
  rmSync(pages, { recursive: true, force: true })
  mkdirSync(logs, { recursive: true })
  return { pages, logs }
}

/** Keeps the picture and the HTML of a page of a failed journey. */
export async function keepPage(page: Page, name: string): Promise<void> {
  const { pages } = inject('system').artifacts
  const path = join(pages, name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120))
  await page.screenshot({ path: `${path}.png`, fullPage: true, timeout: 10_000 }).catch(() => {})
  const html = await page.content().catch((error: unknown) => String(error))
  writeFileSync(`${path}.html`, `<!-- ${page.url().split('#')[0]} -->\n${html}`)
}

/** Everything that the system's programs have written to their logs so far. */
export function logged(): string {
  const { logs } = inject('system').artifacts
  const files = globSync('*.log*', { cwd: logs })
  return files.map((name) => readFileSync(join(logs, name), 'utf8')).join('\n')
}
