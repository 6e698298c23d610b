import type { Language } from '@girasol/messages'
import { LanguageSwitch } from '@girasol/site-frame/language-switch.tsx'
import { Mark } from '@girasol/site-frame/mark.tsx'
import type { Theme } from '@girasol/site-frame/theme.ts'
import { getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'
import { ThemeMenu } from './theme-menu.tsx'
import { SignOutButton } from './sign-out-button.tsx'
import styles from './site-header.module.css'

/** Whether a session cookie came along; the API alone decides whether it is good. */
const seemsSignedIn = async () => (await cookies()).has('__Host-girasol')

/** Name, the few ways to go, language and colours. */
export async function SiteHeader({ language, theme }: { language: Language; theme: Theme }) {
  const text = await getTranslations('frame')
  const signedIn = await seemsSignedIn()
  const at = (path: string) => `/${language}${path}`
  return (
    <header className={styles.header}>
      <a href={at('')} className={styles.brand} aria-label={text('home')}>
        <Mark size={38} />
        <span>{text('brand')}</span>
      </a>
      <nav aria-label={text('nav.label')} className={signedIn ? styles.navWide : styles.nav}>
        {signedIn ? (
          <>
            <a href={at('/orders')}>{text('nav.orders')}</a>
            <a href={at('/account')}>{text('nav.account')}</a>
            <SignOutButton label={text('nav.signOut')} to={at('')} />
          </>
        ) : (
          <a href={at('/sign-in')}>{text('nav.signIn')}</a>
        )}
      </nav>
      <div className={styles.choices}>
        <LanguageSwitch
          current={language}
          label={text('language.label')}
          names={{ en: text('language.en'), es: text('language.es') }}
          inPath
        />
        <ThemeMenu theme={theme} />
      </div>
    </header>
  )
}
