import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { languageOf } from '@girasol/messages'
import type { KeptMails } from './kept-mails.ts'
import { mailPage } from './mail-pages.ts'

type Answer = { status: number; type: string; body: string; policy: string }

const page =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** What came by mail is shown and can do nothing: no script, no picture, no style from elsewhere, no request. */
const enclosed =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"

/** Shows kept mails on a loopback port: a page to read them, and `/mails.json` for programs. Returns the port and how to stop. */
export async function showMails(
  port: number,
  mails: KeptMails,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const answer = answerTo(request, mails)
    response.writeHead(answer.status, {
      'content-type': `${answer.type}; charset=utf-8`,
      'content-security-policy': answer.policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    response.end(answer.body)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

const nothing: Answer = { status: 404, type: 'text/plain', body: '', policy: page }

function answerTo(request: IncomingMessage, mails: KeptMails): Answer {
  // A name that leads here from somewhere else would let its page read the mails.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) return nothing
  if (request.method !== 'GET') return { ...nothing, status: 405 }
  const language = languageOf(request.headers['accept-language'] ?? '')
  const html = (body: string, policy = page) => ({ status: 200, type: 'text/html', body, policy })
  const [, first = '', id = '', part] = (request.url ?? '').split('?')[0]!.split('/')
  if (first === '') return html(mailPage(language, mails.list(), undefined))
  if (first === 'health') return { ...nothing, status: 200 }
  if (first === 'mails.json') {
    return {
      status: 200,
      type: 'application/json',
      body: JSON.stringify(mails.list()),
      policy: page,
    }
  }
  const mail = first === 'mails' ? mails.find(id) : undefined
  if (!mail) return nothing
  if (part === undefined) return html(mailPage(language, mails.list(), mail))
  return part === 'html' && mail.html ? html(opened(mail.html), enclosed) : nothing
}

/** Links open beside the mailbox, not inside of it. */
function opened(html: string): string {
  return html.replace('<head>', '<head><base target="_blank">')
}
