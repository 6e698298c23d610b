import { catalogues, type Language, localeOf } from '@girasol/messages'
import type { KeptMail } from './kept-mails.ts'

/** The list of mails, and one of them beside it, as a page that asks for nothing but itself. */
export function mailPage(
  language: Language,
  mails: readonly KeptMail[],
  shown: KeptMail | undefined,
): string {
  const texts = catalogues[language].mailbox
  const list = mails.map((mail) => listItem(mail, mail === shown, language)).join('')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(texts.title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escaped(texts.title)}</h1><p>${escaped(texts.intro)}</p></header>
<main>
<nav aria-label="${escaped(texts.list)}">
${mails.length === 0 ? `<p>${escaped(texts.none)}</p>` : `<ul>${list}</ul>`}
</nav>
${shown ? mailArticle(shown, language) : `<article><p>${escaped(texts.pick)}</p></article>`}
</main>
</body>
</html>`
}

function listItem(mail: KeptMail, isShown: boolean, language: Language): string {
  const when = new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'medium' })
  return `<li><a href="/mails/${mail.id}"${isShown ? ' aria-current="page"' : ''}>
<strong>${escaped(mail.subject)}</strong>
<span>${escaped(mail.to.join(', '))}</span>
<time datetime="${mail.at}">${escaped(when.format(new Date(mail.at)))}</time></a></li>`
}

function mailArticle(mail: KeptMail, language: Language): string {
  const texts = catalogues[language].mailbox
  const form = { dateStyle: 'long', timeStyle: 'medium' } as const
  const at = new Intl.DateTimeFormat(localeOf(language), form).format(new Date(mail.at))
  const facts = [
    [texts.from, mail.from],
    [texts.to, mail.to.join(', ')],
    [texts.at, at],
  ]
  // The frame may open a link that a person clicks, in a tab of its own, and may do nothing else.
  const html = mail.html
    ? `<h3>${escaped(texts.html)}</h3>
<iframe title="${escaped(texts.html)}" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" src="/mails/${mail.id}/html"></iframe>`
    : ''
  return `<article>
<h2>${escaped(mail.subject)}</h2>
<dl>${facts.map(([name, value]) => `<dt>${escaped(name!)}</dt><dd>${escaped(value!)}</dd>`).join('')}</dl>
${html}
<h3>${escaped(texts.text)}</h3>
<pre>${linked(mail.text)}</pre>
</article>`
}

/** Addresses of pages in a text, as links. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) =>
      index % 2 === 0
        ? escaped(part)
        : `<a href="${escaped(part)}" target="_blank" rel="noreferrer noopener">${escaped(part)}</a>`,
    )
    .join('')
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character]!)
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; }
header { padding: 16px 24px; border-bottom: 1px solid #8886; }
h1 { font-size: 20px; margin: 0; } header p { margin: 4px 0 0; }
main { display: grid; grid-template-columns: minmax(260px, 360px) 1fr; }
nav { border-right: 1px solid #8886; } nav ul { list-style: none; margin: 0; padding: 0; } nav p { padding: 0 24px; }
nav a { display: block; padding: 12px 24px; color: inherit; text-decoration: none; border-bottom: 1px solid #8883; }
nav a:hover { background: #8882; } nav a[aria-current] { background: #c8860033; }
nav strong, nav span, nav time { display: block; overflow-wrap: anywhere; } nav span, nav time { font-size: 14px; opacity: 0.8; }
:focus-visible { outline: 3px solid #c88600; outline-offset: -3px; }
article { padding: 16px 24px; min-width: 0; } article h2 { font-size: 20px; overflow-wrap: anywhere; } article h3 { font-size: 16px; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; } dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 460px; border: 1px solid #8886; border-radius: 8px; background: #fff; color-scheme: light; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 16px; border: 1px solid #8886; border-radius: 8px; font: 15px/1.5 ui-monospace, monospace; }
@media (max-width: 720px) { main { grid-template-columns: 1fr; } nav { border-right: 0; } main:has(h2) nav { order: 2; } }
`
