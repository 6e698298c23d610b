'use client'

import { useTranslations } from 'next-intl'

type Group = 'losses' | 'columns' | 'uncertainty.names' | 'priceLines' | 'billParts'

/** Names and meanings of the codes in a result; a code without words stands for itself. */
export function useFigureWords() {
  const text = useTranslations('figures')
  const word = (key: string) =>
    text.has(key as 'rows.year') ? text(key as 'rows.year') : undefined
  return {
    name: (group: Group, code: string) => word(`${group}.${code}.name`) ?? code,
    means: (group: Group, code: string) => word(`${group}.${code}.means`),
    word,
  }
}
