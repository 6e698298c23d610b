import type { Same } from '../catalogue.ts'
import type { estimateTexts as english } from '../en/estimate.ts'

export const estimateTexts: Same<typeof english> = {}
