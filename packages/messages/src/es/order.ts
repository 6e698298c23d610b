import type { Same } from '../catalogue.ts'
import type { orderTexts as english } from '../en/order.ts'

export const orderTexts: Same<typeof english> = {}
