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
import type { AccountFields } from './form.ts'
import { useNext } from './sign-in-screen.tsx'

type Kind = 'homeowner' | 'crew'

/** An account for a homeowner or for a crew. */
export function SignUpScreen() {
  const t = useTranslations('app.account')
  const [kind, setKind] = useState<Kind>('homeowner')
  const form = useAccountForm(kind)
  const next = useNext()
  const { problem, send } = useSignUp(kind, next.go)
  return (
    <Screen title={t('signUpTitle')} lead={t('signUpLead')}>
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
        <Button label={t('signUp')} busy={form.busy} onPress={form.submit(send)} />
      </Card>
      <Link href={next.to('/sign-in')}>
        <Text strong tone="brand">
          {t('toSignIn')}
        </Text>
      </Link>
    </Screen>
  )
}

function SignUpFields({ form, kind }: { form: AccountForm; kind: Kind }) {
  const t = useTranslations('app.account')
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
        hint={t('passwordHint')}
      />
    </>
  )
}

function useSignUp(kind: Kind, done: () => void) {
  const { client, begin } = useSession()
  const { language } = useLanguage()
  const [problem, setProblem] = useState<unknown>(null)
  const send = async ({ email, password, name, crewName, baseZip }: AccountFields) => {
    setProblem(null)
    const crew = { name: crewName.trim(), baseZip: baseZip.trim() }
    const body = {
      email: email.trim(),
      password,
      name: name.trim(),
      language,
      device: deviceKind,
      ...(kind === 'crew' ? { crew } : {}),
    }
    try {
      await begin(await client.accounts.signUp({ body }))
      done()
    } catch (cause) {
      setProblem(cause)
    }
  }
  return { problem, send }
}
