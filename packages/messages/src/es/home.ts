import type { Same } from '../catalogue.ts'
import type { homeTexts as english } from '../en/home.ts'

export const homeTexts: Same<typeof english> = {}
