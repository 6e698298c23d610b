import type { Position } from './step.ts'

/** What the person has said about sharing; `unasked` is asked with an explanation first. */
export type Permission = 'granted' | 'denied' | 'unasked'

export async function readPermission(): Promise<Permission> {
  if (!('geolocation' in navigator)) return 'denied'
  const { state } = await navigator.permissions.query({ name: 'geolocation' })
  return state === 'prompt' ? 'unasked' : state
}

export async function askPermission(): Promise<Permission> {
  return (await currentPosition(20_000)) ? 'granted' : readPermission()
}

/** The last known position, if it may be known; never makes anybody wait long. */
export async function latestPosition(): Promise<Position | null> {
  return (await readPermission()) === 'granted' ? currentPosition(2000) : null
}

/** Tells where the browser is, at most every ten seconds; returns what stops it. */
export function watchPosition(tell: (position: Position) => void): () => void {
  let told = 0
  const watch = navigator.geolocation.watchPosition(({ coords }) => {
    if (Date.now() - told < 10_000) return
    told = Date.now()
    tell(rounded(coords))
  })
  return () => navigator.geolocation.clearWatch(watch)
}

/** Where the browser is now; null when it cannot be known within `timeout` milliseconds. */
export function currentPosition(timeout = 20_000): Promise<Position | null> {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(rounded(coords)),
      () => resolve(null),
      { timeout, maximumAge: 60_000 },
    )
  })
}

/** Four decimals: about ten metres. */
function rounded({ latitude, longitude }: Position): Position {
  return { latitude: Number(latitude.toFixed(4)), longitude: Number(longitude.toFixed(4)) }
}
