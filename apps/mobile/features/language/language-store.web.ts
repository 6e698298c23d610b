const name = 'girasol.language'

export async function readLanguage(): Promise<string | null> {
  return globalThis.localStorage.getItem(name)
}

export async function keepLanguage(language: string): Promise<void> {
  globalThis.localStorage.setItem(name, language)
}
