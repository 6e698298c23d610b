import type { Same } from '../catalogue.ts'
import type { trackerTexts as english } from '../en/tracker.ts'

export const trackerTexts: Same<typeof english> = {}
