import * as SecureStore from 'expo-secure-store'

const name = 'girasol.language'

export async function readLanguage(): Promise<string | null> {
  return SecureStore.getItemAsync(name)
}

export async function keepLanguage(language: string): Promise<void> {
  await SecureStore.setItemAsync(name, language)
}
