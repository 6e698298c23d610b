import type { Same } from '../catalogue.ts'
import type { placeTexts as english } from '../en/place.ts'

export const placeTexts: Same<typeof english> = {}
