import * as SecureStore from 'expo-secure-store'
import type { SavedStep } from './step.ts'

const options = { keychainAccessible: SecureStore.AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY }
const nameFor = (visitId: string) => `girasol.step.${visitId}`

/** A step that could not be sent yet outlives a restart of the app. It holds no address and no position. */
export async function readStep(visitId: string): Promise<SavedStep | null> {
  const text = await SecureStore.getItemAsync(nameFor(visitId), options)
  return text === null ? null : (JSON.parse(text) as SavedStep)
}

export async function keepStep(visitId: string, step: SavedStep): Promise<void> {
  await SecureStore.setItemAsync(nameFor(visitId), JSON.stringify(step), options)
}

export async function dropStep(visitId: string): Promise<void> {
  await SecureStore.deleteItemAsync(nameFor(visitId), options)
}
