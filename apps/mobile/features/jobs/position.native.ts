import * as Location from 'expo-location'
import type { Position } from './step.ts'

/** What the person has said about sharing; `unasked` is asked with an explanation first. */
export type Permission = 'granted' | 'denied' | 'unasked'

export async function readPermission(): Promise<Permission> {
  const { granted, canAskAgain } = await Location.getForegroundPermissionsAsync()
  if (granted) return 'granted'
  return canAskAgain ? 'unasked' : 'denied'
}

export async function askPermission(): Promise<Permission> {
  const { granted } = await Location.requestForegroundPermissionsAsync()
  return granted ? 'granted' : 'denied'
}

/** The last known position, if it may be known; never makes anybody wait. */
export async function latestPosition(): Promise<Position | null> {
  try {
    if ((await readPermission()) !== 'granted') return null
    const known = await Location.getLastKnownPositionAsync({ maxAge: 60_000 })
    return known && rounded(known.coords)
  } catch {
    return null
  }
}

/** Where the phone is now; null when it cannot be known. */
export async function currentPosition(): Promise<Position | null> {
  const known = await Location.getLastKnownPositionAsync({ maxAge: 600_000 })
  const wanted = { accuracy: Location.Accuracy.Balanced }
  return rounded((known ?? (await Location.getCurrentPositionAsync(wanted))).coords)
}

/** Tells where the phone is, at most every ten seconds and every fifty metres; returns what stops it. */
export function watchPosition(tell: (position: Position) => void): () => void {
  const wanted = {
    accuracy: Location.Accuracy.Balanced,
    timeInterval: 10_000,
    distanceInterval: 50,
  }
  const watch = Location.watchPositionAsync(wanted, ({ coords }) => tell(rounded(coords)))
  return () => {
    watch.then((subscription) => subscription.remove(), ignoreNeverStarted)
  }
}

/** Four decimals: about ten metres. */
function rounded({ latitude, longitude }: Position): Position {
  return { latitude: Number(latitude.toFixed(4)), longitude: Number(longitude.toFixed(4)) }
}

/** A watch that could not start (location switched off) needs no stopping. */
function ignoreNeverStarted(): void {}
