import { getTranslations } from 'next-intl/server'
import styles from './home.module.css'

const steps = ['roof', 'price', 'order', 'crew'] as const

/** From sketch to crew in four steps. */
export async function HowItWorks() {
  const text = await getTranslations('home.how')
  return (
    <section className={styles.section}>
      <h2>{text('title')}</h2>
      <ol className={styles.steps}>
        {steps.map((step, i) => (
          <li key={step}>
            <span className={styles.stepNumber} aria-hidden="true">
              {i + 1}
            </span>
            <h3>{text(`${step}.title`)}</h3>
            <p>{text(`${step}.body`, { hours: 8760 })}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
