import type { Language } from '@girasol/contract'
import { catalogues, type Room } from '@girasol/messages'
import type { Collected, CollectedRow } from './collect-data.ts'

/** Everything about a person as one page that needs nothing else: no script, no picture, no address to load from. */
export function exportPage(collected: Collected[], language: Language, madeAt: string): string {
  const texts = catalogues[language].dataExport as Room
  const say = (name: string) => escape(String(texts[name]))
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${say('title')}</title>
<style>${style}</style></head>
<body><main><h1>${say('title')}</h1>
<p>${say('lead')}</p><p>${say('made')} ${escape(madeAt)}</p>
${collected.map((part) => section(part, texts)).join('\n')}
</main></body></html>
`
}

const style = `body{font:16px/1.5 system-ui,sans-serif;color-scheme:light dark;margin:0}
main{max-width:60rem;margin:auto;padding:1rem}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;
border-top:1px solid;padding:1rem 0;margin:0}dt{opacity:.75}dd{margin:0;overflow-wrap:anywhere}`

function section({ table, rows }: Collected, texts: Room): string {
  const tables = texts.tables as Record<string, string>
  const title = escape(tables[table] ?? table)
  return `<section><h2>${title}</h2>${rows.map((row) => list(row, texts)).join('\n')}</section>`
}

function list(row: CollectedRow, texts: Room): string {
  const words = texts.columns as Record<string, string>
  const items = Object.entries(row)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([name, value]) =>
        `<dt>${escape(words[name] ?? name)}</dt><dd>${escape(wordsOf(value))}</dd>`,
    )
  return `<dl>${items.join('')}</dl>`
}

function wordsOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign]!)
}
