/** Where to go after signing in: only a page of ours; the default is the list of orders. */
export function goOn(search: string, language: string): string {
  const wished = new URLSearchParams(search).get('next') ?? ''
  return /^\/(en|es)(\/[\w-]+)+$/.test(wished) ? wished : `/${language}/orders`
}
