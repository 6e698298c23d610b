import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '../language/client-texts.tsx'
import { ProfilePage } from './profile-page.tsx'
import styles from './profile.module.css'

export async function ProfileScreen() {
  const text = await getTranslations('profile')
  return (
    <div className={styles.page}>
      <h1>{text('title')}</h1>
      <ClientTexts names={['account', 'identity', 'profile']}>
        <ProfilePage />
      </ClientTexts>
    </div>
  )
}

export async function profileMetadata() {
  return { title: (await getTranslations('profile'))('title') }
}
