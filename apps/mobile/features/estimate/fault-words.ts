import type { Problem } from '@girasol/messages'
import { useTranslations } from 'use-intl'

/** What the model refuses, in words that name the place; the sides of the roof by their number. */
export function useFaultWords(planes: readonly { id: string }[]): (problem: Problem) => string {
  const t = useTranslations('problems')
  const roof = useTranslations('app.roof')
  return ({ text, field, values }) => {
    const number = planes.findIndex(({ id }) => id === values.plane) + 1
    const plane = number > 0 ? roof('side', { number }) : 'none'
    const key = t.has(text as 'unknown') ? (text as 'unknown') : 'unknown'
    return t(key, { ...values, plane, field: t(`fields.${field}`) })
  }
}
