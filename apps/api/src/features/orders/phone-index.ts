import type { App } from '#/application.ts'

/** A number as it is dialled: digits with a plus; ten digits are a number of the United States. */
export function plainPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '')
  if (phone.trim().startsWith('+')) return `+${digits}`
  if (digits.length === 10) return `+1${digits}`
  return `+${digits}`
}

/** The keyed hash by which an order's phone is found, however it was written. */
export function phoneIndex(app: App, phone: string): Buffer {
  return app.keys.blindIndex('order phone', plainPhone(phone))
}
