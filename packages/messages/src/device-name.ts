/** Words for a device, in the reader's language. */
export type DeviceWords = {
  app: string
  browser: string
  named: (parts: { program: string; system: string }) => string
}

/**
 * A device's name in the reader's language, from what the API calls it: `Firefox on Linux`, `Girasol app on iOS`,
 * `Browser`. Names of programs and systems stay as they are.
 */
export function deviceName(label: string, words: DeviceWords): string {
  const [program = label, system] = label.split(' on ')
  const own: Record<string, string> = { 'Girasol app': words.app, Browser: words.browser }
  const word = own[program] ?? program
  return system === undefined ? word : words.named({ program: word, system })
}
