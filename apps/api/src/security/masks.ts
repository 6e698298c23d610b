import type { Address } from '@girasol/contract'

const dots = '•••'

/** `María García` -> `M••• G•••`: enough to compare with a person on the phone, too little to know somebody by. */
export function maskName(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part !== '')
  return parts
    .slice(0, 4)
    .map((part) => `${[...part][0]}${dots}`)
    .join(' ')
}

/** `María García` -> `María`. */
export function firstName(name: string): string {
  return name.split(/\s+/).find((part) => part !== '') ?? ''
}

/** `maria@garcia.example` -> `m•••@g•••.example`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const [user, host] = [email.slice(0, at), email.slice(at + 1)]
  const lastDot = host.lastIndexOf('.')
  const ending = lastDot > 0 ? host.slice(lastDot) : ''
  return `${[...user][0] ?? ''}${dots}@${[...host][0] ?? ''}${dots}${ending}`
}

/** `•••• 42`: enough to recognise a number, too little to call it. */
export function maskPhone(phone: string): string {
  return `•••• ${phone.replaceAll(/\D/g, '').slice(-2)}`
}

/** A place without its ZIP code. */
export function maskPlace(label: string): string {
  return label.replace(/\d{5}$/, '•••••')
}

/** An address on one line. */
export function addressLine({ street, city, state, zip }: Address): string {
  return `${street}, ${city}, ${state} ${zip}`
}
