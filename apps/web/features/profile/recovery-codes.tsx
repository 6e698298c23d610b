'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { CopyButton } from './copy-button.tsx'
import styles from './profile.module.css'

type Props = { codes: readonly string[]; onKept: () => void }

/** The codes, this once: they are kept nowhere but in this page until its owner says so. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const text = useTranslations('profile.recovery')
  return (
    <div className={styles.part}>
      <h3>{text('title')}</h3>
      <p>{text('lead')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <CopyButton text={codes.join('\n')} label={text('copy')} done={text('copied')} />
        <Button onClick={onKept}>{text('done')}</Button>
      </div>
    </div>
  )
}
