'use client'

import { useTranslations } from 'next-intl'

type Sources = Readonly<Record<string, { title: string; date: string }>>

/** What a source is called in the page's language, and the day it is of; one without words by its own title. */
export function useSourceWords(sources: Sources) {
  const titles = useTranslations('estimate.price.titles')
  return {
    title: (id: string) =>
      titles.has(id as 'other') ? titles(id as 'other') : (sources[id]?.title ?? id),
    date: (id: string) => sources[id]?.date ?? '',
  }
}
