import type { Same } from '../catalogue.ts'
import type { roofTexts as english } from '../en/roof.ts'

export const roofTexts: Same<typeof english> = {}
