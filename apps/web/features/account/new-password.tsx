'use client'

import { PasswordField } from '@girasol/site-frame/password-field.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from './account.module.css'

/** Customers and crews; the API counts anew. */
const least = 8
const good = 16

type Props = { label: string; error?: string | null; defaultValue?: string }

/** A password that is chosen. The meter tells its length and nothing else: no part of it leaves the page before it is sent. */
export function NewPassword({ label, error, defaultValue = '' }: Props) {
  const text = useTranslations('identity.newPassword')
  const frame = useTranslations('frame')
  const [length, setLength] = useState(lengthOf(defaultValue))
  return (
    <div className={styles.newPassword}>
      <PasswordField
        name="password"
        label={label}
        hint={text('hint', { least })}
        error={error}
        autoComplete="new-password"
        defaultValue={defaultValue}
        maxLength={512}
        show={frame('show')}
        hide={frame('hide')}
        onInput={(event) => setLength(lengthOf(event.currentTarget.value))}
        required
      />
      {length > 0 ? <Length length={length} /> : null}
    </div>
  )
}

/** As the API counts: characters as people see them, in one Unicode form. */
const lengthOf = (typed: string) => [...typed.normalize('NFKC')].length

function Length({ length }: { length: number }) {
  const text = useTranslations('identity.newPassword')
  const says =
    length < least
      ? text('more', { count: least - length })
      : text(length < good ? 'enough' : 'good')
  return (
    <p className={styles.length}>
      <meter
        aria-label={text('meter')}
        min={0}
        max={good}
        low={least}
        high={good - 1}
        optimum={good}
        value={Math.min(length, good)}
      >
        {length}
      </meter>
      <span>{says}</span>
    </p>
  )
}
