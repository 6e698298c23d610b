import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '../language/client-texts.tsx'
import { PrivacyPage } from './privacy-page.tsx'
import styles from './privacy.module.css'

/** Who looked at my data, what I allow, taking everything along, being erased. */
export async function PrivacyScreen() {
  const text = await getTranslations('privacy')
  return (
    <div className={styles.page}>
      <h1>{text('title')}</h1>
      <p className={styles.lead}>{text('lead')}</p>
      <ClientTexts names={['access', 'identity', 'privacy']}>
        <PrivacyPage />
      </ClientTexts>
    </div>
  )
}

export async function privacyMetadata() {
  return { title: (await getTranslations('privacy'))('title') }
}
