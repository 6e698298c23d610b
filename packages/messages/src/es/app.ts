import type { Same } from '../catalogue.ts'
import type { appTexts as english } from '../en/app.ts'

export const appTexts: Same<typeof english> = {}
