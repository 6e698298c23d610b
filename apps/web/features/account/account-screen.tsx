import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@girasol/messages'
import { ClientTexts } from '../language/client-texts.tsx'
import styles from './account.module.css'
import { OtherWay } from './other-way.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { SignUpForm } from './sign-up-form.tsx'

type Mode = 'signIn' | 'signUp'

async function AccountScreen({ mode }: { mode: Mode }) {
  const text = await getTranslations(`account.${mode}`)
  const forgot = await getTranslations('identity.forgot')
  const language = languageOf(await getLocale())
  const path = `/${language}/${mode === 'signIn' ? 'sign-up' : 'sign-in'}`
  return (
    <div className={styles.page}>
      <h1>{text('title')}</h1>
      <p className={styles.lead}>{text('lead')}</p>
      <ClientTexts names={['account', 'identity']}>
        {mode === 'signIn' ? <SignInForm /> : <SignUpForm />}
        <div>
          {mode === 'signIn' ? (
            <p>
              <a href={`/${language}/forgot-password`}>{forgot('link')}</a>
            </p>
          ) : null}
          <OtherWay question={text('other')} answer={text('otherLink')} path={path} />
        </div>
      </ClientTexts>
    </div>
  )
}

async function titled(mode: Mode) {
  return { title: (await getTranslations(`account.${mode}`))('title') }
}

export const SignInScreen = () => <AccountScreen mode="signIn" />
export const SignUpScreen = () => <AccountScreen mode="signUp" />
export const signInMetadata = () => titled('signIn')
export const signUpMetadata = () => titled('signUp')
