import { type Href, Link, useLocalSearchParams, useRouter } from 'expo-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Text } from '../../design/text.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { Screen } from '../frame/screen.tsx'
import { deviceKind } from '../session/passage'
import { useSession } from '../session/session-context.tsx'
import { AccountField, useAccountForm } from './account-form.tsx'

/** E-mail and password; afterwards back to where the person came from. */
export function SignInScreen() {
  const t = useTranslations('app.account')
  const { client, begin } = useSession()
  const form = useAccountForm('signIn')
  const next = useNext()
  const [problem, setProblem] = useState<unknown>(null)
  const submit = form.submit(async ({ email, password }) => {
    setProblem(null)
    try {
      const signedIn = await client.accounts.signIn({
        body: { email: email.trim(), password, device: deviceKind },
      })
      await begin(signedIn)
      next.go()
    } catch (cause) {
      setProblem(cause)
    }
  })
  return (
    <Screen title={t('signInTitle')}>
      <Card>
        <AccountField form={form} name="email" autoComplete="email" inputMode="email" />
        <AccountField
          form={form}
          name="password"
          autoComplete="current-password"
          secureTextEntry
          onSubmitEditing={submit}
        />
        {problem ? <ProblemNotice problem={problem} /> : null}
        <Button label={t('signIn')} busy={form.busy} onPress={submit} />
      </Card>
      <Link href={next.to('/sign-up')}>
        <Text strong tone="brand">
          {t('toSignUp')}
        </Text>
      </Link>
    </Screen>
  )
}

/** Where to go after signing in: only places of our own that ask for it. */
export function useNext() {
  const router = useRouter()
  const { next } = useLocalSearchParams<{ next?: string }>()
  const wanted = next === 'review' ? 'review' : null
  return {
    // Back to the screen that waits below, not a second one on top of it.
    go: () => router.dismissTo(wanted ? '/review' : '/'),
    to: (path: '/sign-in' | '/sign-up'): Href => (wanted ? `${path}?next=${wanted}` : path),
  }
}
