import { Link } from 'expo-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Field } from '../../design/field.tsx'
import { Notice } from '../../design/notice.tsx'
import { Text } from '../../design/text.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { Screen } from '../frame/screen.tsx'
import { useSession } from '../session/session-context.tsx'
import { isEmail } from './form.ts'
import { useSending } from './use-sending.ts'

/** Asks for the link that sets a new password; the page that it opens is our site's. */
export function ForgotScreen() {
  const t = useTranslations('identity.forgot')
  const account = useTranslations('app.account')
  const { client } = useSession()
  const [email, setEmail] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { busy, problem, send } = useSending()
  const submit = () => {
    const address = email.trim()
    setWrong(!isEmail(address))
    if (!isEmail(address)) return
    send(async () => {
      await client.passwords.askReset({ body: { email: address } })
      setSentTo(address)
    })
  }
  return (
    <Screen title={t('title')} lead={account('forgotLead')}>
      <Card>
        {sentTo ? (
          <Notice
            tone="good"
            announce="status"
            title={t('sentTitle')}
            body={t('sent', { email: sentTo })}
          />
        ) : null}
        <Field
          label={account('email')}
          error={isWrong ? account('badEmail') : undefined}
          value={email}
          onChangeText={setEmail}
          autoComplete="email"
          autoCapitalize="none"
          inputMode="email"
          onSubmitEditing={submit}
        />
        {problem ? <ProblemNotice problem={problem} /> : null}
        <Button label={sentTo ? t('again') : t('submit')} busy={busy} onPress={submit} />
      </Card>
      <Link href="/sign-in">
        <Text strong tone="brand">
          {t('back')}
        </Text>
      </Link>
    </Screen>
  )
}
