import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '../language/client-texts.tsx'
import styles from './account.module.css'
import { DevicesList } from './devices-list.tsx'

/** Where this account is signed in. */
export async function DevicesScreen() {
  const text = await getTranslations('account.devices')
  return (
    <div className={styles.wide}>
      <h1>{text('title')}</h1>
      <p className={styles.lead}>{text('lead')}</p>
      <ClientTexts names={['account']}>
        <DevicesList />
      </ClientTexts>
    </div>
  )
}

export async function devicesMetadata() {
  return { title: (await getTranslations('account.devices'))('title') }
}
