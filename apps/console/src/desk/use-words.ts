'use client'

import { useTranslations } from 'next-intl'
import { type ChangeEvent, useRef, useState } from 'react'
import { oneLine } from './is-id.ts'

/** Words that a form cannot do without, of `least` characters; what is missing is said at the field, in the language of the page. */
export function useWords(least = 1) {
  const text = useTranslations('desk')
  const field = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState('')
  const [isMissing, setMissing] = useState(false)
  /** The words in one line; null, and the focus on the field, when they are too few. */
  const take = () => {
    const line = oneLine(words)
    const isEnough = line.length >= least
    setMissing(!isEnough)
    if (!isEnough) field.current?.focus()
    return isEnough ? line : null
  }
  const input = {
    ref: field,
    value: words,
    required: true,
    error: isMissing ? text('wordsMissing') : null,
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => setWords(event.target.value),
  }
  return { take, clear: () => setWords(''), input }
}
