import type { Language } from '@girasol/contract'
import { catalogues, type Room } from '@girasol/messages'
import { IntlMessageFormat } from 'intl-messageformat'
import { type MailFacts, readableFacts, spanOf } from './mail-facts.ts'
import type { MailKind } from './mail-kind.ts'

export type MailToRender = {
  kind: MailKind
  language: Language
  facts: MailFacts
  /** To be typed; shown large. */
  code: string | null
  /** Whole address of the page, with its secret behind the `#`. */
  link: string | null
  /** For how long code or link work, ms; null when nothing runs out. */
  lasts: number | null
}

export type RenderedMail = { subject: string; text: string; html: string }

/** What a mail says, line by line, before it takes a form. */
type Parts = Record<'greeting' | 'lead' | 'note' | 'farewell' | 'footer', string> & {
  lasts: string | null
  button: string | null
}

/** Writes a mail as plain text and as simple HTML that says the same. Throws when a fact that its text needs is missing. */
export function renderMail(mail: MailToRender): RenderedMail {
  const room = catalogues[mail.language].mails as Room
  const facts = readableFacts(mail.facts, mail.language)
  const say = (text: string) => String(new IntlMessageFormat(text, mail.language).format(facts))
  const texts = room[mail.kind] as Record<string, string>
  const parts: Parts = {
    greeting: room.greeting as string,
    lead: say(texts.lead!),
    lasts: mail.lasts === null ? null : lastsText(room, mail),
    button: mail.link && texts.button ? say(texts.button) : null,
    note: say(texts.note!),
    farewell: room.farewell as string,
    footer: room.footer as string,
  }
  return {
    subject: say(texts.subject!).replaceAll(/\s+/g, ' '),
    text: plain(mail, parts),
    html: html(mail, parts),
  }
}

function lastsText(room: Room, { lasts, language }: MailToRender): string {
  const { unit, count } = spanOf(lasts!)
  const text = (room.lasts as Record<string, string>)[unit]!
  return String(new IntlMessageFormat(text, language).format({ count }))
}

function plain({ code, link }: MailToRender, parts: Parts): string {
  const lines = [
    parts.greeting,
    parts.lead,
    code && `    ${code}`,
    parts.button && `${parts.button}:\n${link}`,
    parts.lasts,
    parts.note,
    parts.farewell,
    `-- \n${parts.footer}`,
  ]
  return `${lines.filter(Boolean).join('\n\n')}\n`
}

const styles = {
  body: 'margin:0;padding:24px;background:#fbf8f1;color:#22201a;font:16px/1.5 system-ui,sans-serif',
  sheet: 'max-width:560px;margin:0 auto',
  code: 'font:700 32px/1.2 ui-monospace,monospace;letter-spacing:6px;margin:24px 0',
  button:
    'display:inline-block;padding:12px 20px;border-radius:8px;background:#1d5c46;color:#ffffff;text-decoration:none',
  small: 'font-size:14px;color:#5c574a',
}

/** No picture, no script, no address but the link's: opening a mail tells nobody that it was opened. */
function html({ code, link, language }: MailToRender, parts: Parts): string {
  const paragraph = (text: string, style = '') =>
    `<p${style && ` style="${style}"`}>${escaped(text)}</p>`
  const lines = [
    paragraph(parts.greeting),
    paragraph(parts.lead),
    code && paragraph(code, styles.code),
    parts.button &&
      `<p><a style="${styles.button}" href="${escaped(link!)}">${escaped(parts.button)}</a></p>`,
    parts.lasts && paragraph(parts.lasts),
    paragraph(parts.note),
    paragraph(parts.farewell),
    paragraph(parts.footer, styles.small),
  ]
  const head = '<meta charset="utf-8"><meta name="referrer" content="no-referrer">'
  const sheet = `<div style="${styles.sheet}">${lines.filter(Boolean).join('\n')}</div>`
  return `<!doctype html><html lang="${language}"><head>${head}</head><body style="${styles.body}">${sheet}</body></html>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character]!)
}
