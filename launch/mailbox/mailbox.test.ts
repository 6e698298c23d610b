import { request } from 'node:http'
import nodemailer from 'nodemailer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMailbox, type Mailbox } from './open-mailbox.ts'

let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await openMailbox()
})
afterAll(() => mailbox.close())

async function send(mail: { to: string; subject: string; text: string; html?: string }) {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: mailbox.smtpPort })
  await transport.sendMail({ from: 'hello@girasol.example', ...mail })
}
const page = (path: string) => `http://127.0.0.1:${mailbox.pagePort}${path}`

/** `fetch` does not let a caller choose the Host. */
function statusFor(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(page('/mails.json'), { headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('the mailbox', () => {
  it('says that it is empty', async () => {
    const answer = await fetch(page('/'), { headers: { 'accept-language': 'es' } })
    expect(await answer.text()).toContain('Todavía no hay correos')
  })

  it('keeps what is sent and shows it as text, as HTML and to programs', async () => {
    const html = '<!doctype html><html><head></head><body><script>1</script>¡Hola!</body></html>'
    await send({ to: 'ana@demo.girasol.example', subject: 'Código <1>', text: 'Es 123456', html })
    const [mail] = mailbox.mails()
    expect(mail).toMatchObject({
      to: ['ana@demo.girasol.example'],
      subject: 'Código <1>',
      text: 'Es 123456',
    })
    expect(await (await fetch(page('/mails.json'))).json()).toEqual(mailbox.mails())
    const shown = await (await fetch(page(`/mails/${mail!.id}`))).text()
    expect(shown).toContain('Código &lt;1&gt;')
    expect(shown).toContain('Es 123456')
    expect(shown).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/)
  })

  it('shows foreign HTML where it can do nothing', async () => {
    const [mail] = mailbox.mails()
    const answer = await fetch(page(`/mails/${mail!.id}/html`))
    const policy = answer.headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('sandbox')
    expect(policy).not.toContain('allow-scripts')
    expect(policy).not.toContain('img-src')
    expect(await answer.text()).toContain('<base target="_blank">')
  })

  it('answers only by the names of this machine, and only reading', async () => {
    expect(await statusFor(`127.0.0.1:${mailbox.pagePort}`)).toBe(200)
    expect(await statusFor('localhost')).toBe(200)
    expect(await statusFor('mails.evil.example')).toBe(404)
    expect((await fetch(page('/'), { method: 'POST' })).status).toBe(405)
    expect((await fetch(page('/mails/none'))).status).toBe(404)
  })

  it('refuses what is too large', async () => {
    const huge = { to: 'a@demo.girasol.example', subject: 'a', text: 'a'.repeat(300_000) }
    await expect(send(huge)).rejects.toThrow()
  })

  it('keeps the last 500', async () => {
    const transport = nodemailer.createTransport({
      host: '127.0.0.1',
      port: mailbox.smtpPort,
      pool: true,
    })
    const mail = { from: 'hello@girasol.example', to: 'a@demo.girasol.example', text: 'a' }
    await Promise.all(
      Array.from({ length: 505 }, (_, index) =>
        transport.sendMail({ ...mail, subject: String(index) }),
      ),
    )
    transport.close()
    expect(mailbox.mails()).toHaveLength(500)
  })
})
