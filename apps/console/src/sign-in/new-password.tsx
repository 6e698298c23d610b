'use client'

import { PasswordField } from '@girasol/site-frame/password-field.tsx'
import { useTranslations } from 'next-intl'

/** For staff; the API counts anew. */
const leastCharacters = 15

/** As the API counts: characters as people see them, in one Unicode form. */
export const isLong = (typed: string) => [...typed.normalize('NFKC')].length >= leastCharacters

/** A password that somebody of the staff chooses. */
export function NewPassword({ error }: { error: string | null }) {
  const text = useTranslations('factors.password')
  const door = useTranslations('console.signIn')
  return (
    <PasswordField
      label={text('next')}
      name="password"
      autoComplete="new-password"
      show={door('show')}
      hide={door('hide')}
      hint={text('hint')}
      error={error}
    />
  )
}
