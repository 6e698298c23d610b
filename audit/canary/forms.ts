/** A piece of personal data that stands nowhere else, so that finding it means that it leaked. */
export type Canary = { what: string; text: string }

/** Where which canary was found, in which form. */
export type Finding = { what: string; form: string; where: string }

type Form = { what: string; form: string; bytes: Buffer }

/** Shorter needles are found by chance. */
const leastBytes = 8

/** All the forms in which a canary may lie somewhere: as text, in base64 at each of its three alignments, in hex, in a URL. */
export function formsOf(canaries: readonly Canary[]): Form[] {
  return canaries.flatMap(({ what, text }) => {
    const utf8 = Buffer.from(text)
    const forms: [string, Buffer][] = [
      ['text', utf8],
      ['UTF-16', Buffer.from(text, 'utf16le')],
      ['hex', Buffer.from(utf8.toString('hex'))],
      ['HEX', Buffer.from(utf8.toString('hex').toUpperCase())],
      ['URL', Buffer.from(encodeURIComponent(text))],
      ...[0, 1, 2].map((shift): [string, Buffer] => [
        `base64 (${shift})`,
        Buffer.from(base64At(utf8, shift)),
      ]),
      ...[0, 1, 2].map((shift): [string, Buffer] => [
        `base64url (${shift})`,
        Buffer.from(base64At(utf8, shift).replaceAll('+', '-').replaceAll('/', '_')),
      ]),
    ]
    return forms.map(([form, bytes]) => ({ what, form, bytes }))
  })
}

/** The part of a base64 text that is the same whatever stands around it, when the bytes begin `shift` bytes into a group of three. */
function base64At(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
  const begin = shift === 0 ? 0 : shift + 1
  const end = Math.floor(((shift + bytes.length) * 8) / 6)
  return whole.slice(begin, end)
}

/** What of the forms is in the bytes. */
export function search(forms: readonly Form[], bytes: Buffer, where: string): Finding[] {
  return forms
    .filter((form) => form.bytes.length >= leastBytes && bytes.includes(form.bytes))
    .map(({ what, form }) => ({ what, form, where }))
}
