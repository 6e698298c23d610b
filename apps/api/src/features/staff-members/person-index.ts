import type { App } from '#/application.ts'

/** Whose mail servers ignore dots in the name. */
const dotless = new Set(['gmail.com', 'googlemail.com'])

/**
 * The address by which one person is known, whatever their mail server ignores: capitals, what stands behind a plus, dots at Google. So
 * that `ana+2@…` does not become a second colleague of Ana's.
 */
export function plainAddress(email: string): string {
  const [name = '', host = ''] = email.normalize('NFKC').trim().toLowerCase().split('@')
  const box = name.split('+')[0]!
  const plain = dotless.has(host) ? box.replaceAll('.', '') : box
  return `${plain}@${host === 'googlemail.com' ? 'gmail.com' : host}`
}

/** The keyed hash by which a person is recognised. */
export function personIndex(app: App, email: string): Buffer {
  return app.keys.blindIndex('staff person', plainAddress(email))
}
