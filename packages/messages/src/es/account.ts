import type { Same } from '../catalogue.ts'
import type { accountTexts as english } from '../en/account.ts'

export const accountTexts: Same<typeof english> = {}
