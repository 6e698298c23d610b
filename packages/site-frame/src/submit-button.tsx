'use client'

import { type ComponentProps, useSyncExternalStore } from 'react'
import { Button } from './button.tsx'

const never = () => () => undefined

/**
 * The button that sends a form. It waits for the page's scripts: before them the browser would send the entries by itself,
 * a password included, in the address. Enter in a field sends nothing either while it waits.
 */
export function SubmitButton({ disabled, ...rest }: Omit<ComponentProps<typeof Button>, 'type'>) {
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const early = isLive ? undefined : ''
  return <Button {...rest} type="submit" disabled={disabled || !isLive} data-early={early} />
}
