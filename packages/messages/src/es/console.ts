import type { Same } from '../catalogue.ts'
import type { consoleTexts as english } from '../en/console.ts'

export const consoleTexts: Same<typeof english> = {}
