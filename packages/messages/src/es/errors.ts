import type { Same } from '../catalogue.ts'
import type { errorsTexts as english } from '../en/errors.ts'

export const errorsTexts: Same<typeof english> = {}
