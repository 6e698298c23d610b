import { getTranslations } from 'next-intl/server'
import styles from './home.module.css'

const promises = ['anonymous', 'address', 'trail', 'quiet'] as const

/** What we promise about homes and data; each is something the system enforces. */
export async function SafeSection() {
  const text = await getTranslations('home')
  return (
    <section className={styles.section}>
      <h2>{text('safe.title')}</h2>
      <ul className={styles.promises}>
        {promises.map((promise) => (
          <li key={promise}>
            <h3>{text(`safe.${promise}.title`)}</h3>
            <p>{text(`safe.${promise}.body`)}</p>
          </li>
        ))}
      </ul>
      <div className={styles.honest}>
        <h3>{text('no.title')}</h3>
        <p>{text('no.body')}</p>
      </div>
    </section>
  )
}
