import { languages } from '@girasol/messages'
import { describe, expect, it } from 'vitest'
import { spanOf } from './mail-facts.ts'
import { mailKinds } from './mail-kind.ts'
import { mailPlans } from './mail-plan.ts'
import { renderMail } from './render-mail.ts'

const facts = {
  at: '2026-11-24T08:30:00.000Z',
  factor: 'passkey',
  role: 'engineer',
  left: 3,
  count: 2,
  order: 'GS-7K2M9QXR',
  amountCents: 123_450,
  decision: 'approved',
  severity: 'high',
  alert: 'passwordSpray',
}
const cases = mailKinds.flatMap((kind) => languages.map((language) => [kind, language] as const))

const render = (kind: (typeof mailKinds)[number], language: (typeof languages)[number]) => {
  const { secret, page } = mailPlans[kind]
  return renderMail({
    kind,
    language,
    facts,
    code: secret === 'code' ? '012345' : null,
    link: page ? `https://girasol.example${page.path}#<&">` : null,
    lasts: secret ? 1_800_000 : null,
  })
}

describe('mails', () => {
  it.each(cases)(
    '%s in %s says the same as text and as HTML, complete and inert',
    (kind, language) => {
      const { subject, text, html } = render(kind, language)
      expect(subject.length).toBeLessThan(90)
      expect(`${subject}${text}${html}`).not.toMatch(/[{}]|undefined|null/)
      for (const line of text.split('\n').filter((part) => part !== '' && !part.includes('#<'))) {
        const shown = line.trim().replace(/:$/, '').replace(/^--$/, '')
        expect(html.replaceAll('&amp;', '&')).toContain(shown)
      }
      expect(html).not.toMatch(/<(script|img|link|iframe|object)|url\(|@import/)
      expect(html).toContain(`lang="${language}"`)
      if (mailPlans[kind].page) expect(html).toContain('#&lt;&amp;&quot;&gt;"')
      if (mailPlans[kind].secret === 'code') expect(text).toContain('    012345\n')
    },
  )

  it('say codes, instants and sums in words of their language', () => {
    expect(render('factorAdded', 'es').text).toContain('una llave de acceso')
    expect(render('refundDecided', 'en').text).toContain('$1,234.50')
    expect(render('passwordChanged', 'en').text).toContain('November 24, 2026 at 8:30 AM UTC')
    expect(render('alertRaised', 'en').subject).toBe('Alert, high: One source tries many accounts')
  })

  it('fail without a fact that they need, rather than say half', () => {
    const mail = {
      kind: 'staffInvitation',
      language: 'en',
      code: null,
      link: null,
      lasts: null,
    } as const
    expect(() => renderMail({ ...mail, facts: {} })).toThrow()
  })
})

describe('spanOf', () => {
  it.each([
    [30_000, { unit: 'minutes', count: 1 }],
    [900_000, { unit: 'minutes', count: 15 }],
    [7_200_000, { unit: 'hours', count: 2 }],
    [86_400_000, { unit: 'hours', count: 24 }],
    [604_800_000, { unit: 'days', count: 7 }],
  ])('%i ms', (milliseconds, span) => expect(spanOf(milliseconds)).toEqual(span))
})
