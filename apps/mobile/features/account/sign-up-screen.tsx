import { Link } from 'expo-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Choice } from '../../design/choice.tsx'
import { Text } from '../../design/text.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { Screen } from '../frame/screen.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { deviceKind } from '../session/passage'
import { useSession } from '../session/session-context.tsx'
import { AccountField, type AccountForm, useAccountForm } from './account-form.tsx'
import { CodeCard } from './code-card.tsx'
import type { AccountFields } from './form.ts'
import { useNext } from './sign-in-screen.tsx'

type Kind = 'homeowner' | 'crew'

/** An account for a homeowner or for a crew, in two steps: what is typed, and the code that came by mail. */
export function SignUpScreen() {
  const t = useTranslations('app.account')
  const [kind, setKind] = useState<Kind>('homeowner')
  const form = useAccountForm(kind)
  const next = useNext()
  const { challengeId, problem, ask, askFirst, open, back } = useSignUp(kind, next.go)
  return (
    <Screen title={t('signUpTitle')} lead={t('signUpLead')}>
      {challengeId ? (
        <CodeCard
          email={form.fields.email.trim()}
          onCode={(code, password) =>
            open(code, password === null ? form.fields : { ...form.fields, password })
          }
          onResend={() => ask(form.fields)}
          onOtherAddress={back}
        />
      ) : (
        <Card>
          <Text strong>{t('kind')}</Text>
          <Choice
            label={t('kind')}
            chosen={kind}
            onChoose={setKind}
            options={[
              { value: 'homeowner', label: t('homeowner') },
              { value: 'crew', label: t('crew') },
            ]}
          />
          <SignUpFields form={form} kind={kind} />
          {problem ? <ProblemNotice problem={problem} /> : null}
          <Button label={t('signUp')} busy={form.busy} onPress={form.submit(askFirst)} />
        </Card>
      )}
      <Link href={next.to('/sign-in')}>
        <Text strong tone="brand">
          {t('toSignIn')}
        </Text>
      </Link>
    </Screen>
  )
}

function SignUpFields({ form, kind }: { form: AccountForm; kind: Kind }) {
  const words = useTranslations('identity.newPassword')
  return (
    <>
      <AccountField form={form} name="name" autoComplete="name" maxLength={100} />
      {kind === 'crew' ? (
        <>
          <AccountField form={form} name="crewName" maxLength={100} />
          <AccountField form={form} name="baseZip" inputMode="numeric" maxLength={5} />
        </>
      ) : null}
      <AccountField form={form} name="email" autoComplete="email" inputMode="email" />
      <AccountField
        form={form}
        name="password"
        autoComplete="new-password"
        secureTextEntry
        hint={words('hint', { least: 8 })}
      />
    </>
  )
}

function useSignUp(kind: Kind, done: () => void) {
  const { client, begin } = useSession()
  const { language } = useLanguage()
  const [challengeId, setChallengeId] = useState<string | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const ask = async ({ email }: AccountFields) => {
    const body = { email: email.trim(), language }
    setChallengeId((await client.accounts.askSignUpCode({ body })).challengeId)
  }
  const askFirst = async (fields: AccountFields) => {
    setProblem(null)
    await ask(fields).catch(setProblem)
  }
  const open = async (code: string, fields: AccountFields) => {
    if (!challengeId) return
    const { email, password, name, crewName, baseZip } = fields
    const crew = { name: crewName.trim(), baseZip: baseZip.trim() }
    const person = { email: email.trim(), password, name: name.trim(), language }
    const body = { challengeId, code, ...person, device: deviceKind }
    const signedIn = await client.accounts.signUp({
      body: kind === 'crew' ? { ...body, crew } : body,
    })
    await begin(signedIn)
    done()
  }
  return { challengeId, problem, ask, askFirst, open, back: () => setChallengeId(null) }
}
