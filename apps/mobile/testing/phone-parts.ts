import { jest } from '@jest/globals'

/** Parts of a phone that a test has not: its secure storage, its network, its satellites. */
jest.mock('expo-secure-store', () => {
  const stored = new Map<string, string>()
  const how = new Map<string, unknown>()
  return {
    AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY: 'thisDeviceOnly',
    stored,
    how,
    getItemAsync: async (name: string) => stored.get(name) ?? null,
    setItemAsync: async (name: string, value: string, options?: unknown) => {
      stored.set(name, value)
      how.set(name, options)
    },
    deleteItemAsync: async (name: string) => void stored.delete(name),
  }
})
jest.mock('expo/fetch', () => ({
  fetch: (url: string, init: RequestInit) =>
    jest.requireActual<typeof import('./api.ts')>('./api.ts').answerTo(url, init),
}))
jest.mock('expo-location', () => {
  const asked = { granted: false, canAskAgain: true }
  return {
    Accuracy: { Balanced: 3 },
    asked,
    getForegroundPermissionsAsync: async () => asked,
    requestForegroundPermissionsAsync: async () => Object.assign(asked, { granted: true }),
    getLastKnownPositionAsync: async () => ({
      coords: { latitude: 32.251_234_56, longitude: -110.951_234_56 },
    }),
    watchPositionAsync: async (
      _options: unknown,
      tell: (place: { coords: { latitude: number; longitude: number } }) => void,
    ) => {
      tell({ coords: { latitude: 32.251_234_56, longitude: -110.951_234_56 } })
      return { remove: () => {} }
    },
  }
})
jest.mock('expo-constants', () => {
  const actual = jest.requireActual<typeof import('expo-constants')>('expo-constants')
  const expoConfig = { extra: { apiUrl: 'https://api.girasol.example' } }
  return { ...actual, __esModule: true, default: { ...actual.default, expoConfig } }
})
