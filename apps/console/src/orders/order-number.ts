/**
 * The number of an order from what a person types or reads out: in small letters, with blanks, without the `GS-`, and with
 * the letters that our numbers do not have for the digits that they are heard as. Null when it cannot be one.
 */
export function orderNumber(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  const body = letters.length === 10 && letters.startsWith('GS') ? letters.slice(2) : letters
  const heard = body.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(heard) ? `GS-${heard}` : null
}
