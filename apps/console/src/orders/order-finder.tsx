'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { orderNumber } from './order-number.ts'

/** Finds an order by what a caller reads out. `/` brings the cursor here from anywhere, Enter opens the order. */
export function OrderFinder() {
  const text = useTranslations('console.finder')
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [isMalformed, setMalformed] = useState(false)
  useSlash(input)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const number = orderNumber(input.current?.value ?? '')
    setMalformed(number === null)
    if (number === null) return input.current?.focus()
    if (input.current) input.current.value = ''
    router.push(`/orders/${number}`)
    document.getElementById('content')?.focus()
  }
  return (
    <form role="search" className="c-finder" onSubmit={submit}>
      <label htmlFor={id} className="g-unseen">
        {text('label')}
      </label>
      <span className="c-finder-box">
        <input
          ref={input}
          id={id}
          name="number"
          className="g-input"
          placeholder={text('placeholder')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          aria-invalid={isMalformed || undefined}
          aria-describedby={`${id}-hint`}
          onChange={() => setMalformed(false)}
        />
        <kbd aria-hidden="true">/</kbd>
      </span>
      <button type="submit" className="g-button g-button-quiet">
        {text('submit')}
      </button>
      <p
        id={`${id}-hint`}
        role="status"
        className={isMalformed ? 'g-error c-finder-hint' : 'g-unseen'}
      >
        {isMalformed ? text('malformed') : text('hint')}
      </p>
    </form>
  )
}

function useSlash(input: { current: HTMLInputElement | null }) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, select, textarea, dialog')
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [input])
}
