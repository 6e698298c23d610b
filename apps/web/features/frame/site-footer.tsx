import type { Language } from '@girasol/messages'
import { Mark } from '@girasol/site-frame/mark.tsx'
import { getTranslations } from 'next-intl/server'
import styles from './site-footer.module.css'

/** What we promise, where our figures come from, and how to report a security problem. */
export async function SiteFooter({ language }: { language: Language }) {
  const text = await getTranslations('frame.footer')
  return (
    <footer className={styles.footer} aria-label={text('label')}>
      <div className={styles.inside}>
        <p className={styles.promise}>
          <Mark size={28} />
          <span>{text('promise')}</span>
        </p>
        <ul className={styles.links}>
          <li>
            <a href={`/${language}/account/privacy`}>{text('privacy')}</a>
          </li>
          <li>
            <a href={`/${language}#sources`}>{text('sources')}</a>
          </li>
          <li>
            <a href="/.well-known/security.txt">{text('security')}</a>
          </li>
        </ul>
        <p className={styles.small}>
          {text('sold')} · {text('demo')}
        </p>
      </div>
    </footer>
  )
}
