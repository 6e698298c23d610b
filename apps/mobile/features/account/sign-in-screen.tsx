import type { FactorProof, ProofKind } from '@girasol/contract'
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
import { holdPending, readDevice } from '../session/token-store'
import { AccountField, useAccountForm } from './account-form.tsx'
import { FactorCard } from './factor-card.tsx'

/** E-mail and password, and the second factor where one is owed; afterwards back to where the person came from. */
export function SignInScreen() {
  const t = useTranslations('app.account')
  const next = useNext()
  const { owed, enter, present, restart } = useSignIn(next.go)
  return (
    <Screen title={t('signInTitle')}>
      {owed ? (
        <FactorCard proofs={owed} onProof={present} onRestart={restart} />
      ) : (
        <PasswordCard onEnter={enter} />
      )}
      <Link href="/forgot-password">
        <Text strong tone="brand">
          {t('toForgot')}
        </Text>
      </Link>
      <Link href={next.to('/sign-up')}>
        <Text strong tone="brand">
          {t('toSignUp')}
        </Text>
      </Link>
    </Screen>
  )
}

function PasswordCard({
  onEnter,
}: {
  onEnter: (email: string, password: string) => Promise<void>
}) {
  const t = useTranslations('app.account')
  const form = useAccountForm('signIn')
  const [problem, setProblem] = useState<unknown>(null)
  const submit = form.submit(async ({ email, password }) => {
    setProblem(null)
    await onEnter(email.trim(), password).catch(setProblem)
  })
  return (
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
  )
}

/** The two steps of a sign-in. Between them the phone holds a token that is worth nothing yet, in memory only. */
function useSignIn(done: () => void) {
  const { client, begin } = useSession()
  const [owed, setOwed] = useState<readonly ProofKind[] | null>(null)
  const enter = async (email: string, password: string) => {
    const body = { email, password, device: deviceKind, deviceToken: await readDevice() }
    const { account, proofs, token, deviceToken } = await client.accounts.signIn({ body })
    if (account) {
      await begin({ account, token, deviceToken })
      return done()
    }
    holdPending(token)
    setOwed(proofs)
  }
  const present = async (proof: FactorProof) => {
    await begin(await client.signIn.presentFactor({ body: { proof } }))
    done()
  }
  const restart = () => {
    holdPending(null)
    setOwed(null)
  }
  return { owed, enter, present, restart }
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
