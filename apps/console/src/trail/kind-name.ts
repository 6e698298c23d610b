'use client'

import { useMessages, useTranslations } from 'next-intl'
import { useMemo } from 'react'

type Room = { readonly [name: string]: string | Room }

/** A kind of event in words; one that this console does not know yet stays as it is. */
export function useKindName(): (action: string) => string {
  const text = useTranslations('trail')
  return (action) => {
    const name = `kinds.${action}` as Parameters<typeof text>[0]
    return text.has(name) ? text(name) : action
  }
}

/** Every kind with its name, in the order of the names. */
export function useKinds(): (readonly [action: string, name: string])[] {
  const messages = useMessages()
  return useMemo(() => {
    const things = Object.entries((messages.trail as { kinds: Room }).kinds)
    const kinds = things.flatMap(([thing, deeds]) =>
      Object.entries(deeds as Room).map(
        ([deed, name]) => [`${thing}.${deed}`, String(name)] as const,
      ),
    )
    return kinds.toSorted(([, one], [, other]) => one.localeCompare(other))
  }, [messages])
}
