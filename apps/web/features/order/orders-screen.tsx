import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '../language/client-texts.tsx'
import styles from './order.module.css'
import { OrdersList } from './orders-list.tsx'

/** The orders of this account. */
export async function OrdersScreen() {
  const text = await getTranslations('order.list')
  return (
    <div className={styles.narrow}>
      <h1>{text('title')}</h1>
      <ClientTexts names={['order']}>
        <OrdersList />
      </ClientTexts>
    </div>
  )
}

export async function ordersMetadata() {
  return { title: (await getTranslations('order.list'))('title') }
}
