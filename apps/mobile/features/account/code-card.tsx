import { useEffect, useState } from 'react'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Field } from '../../design/field.tsx'
import { Text } from '../../design/text.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { isRefusal, passwordReason } from './refusal.ts'
import { useSending } from './use-sending.ts'

const waitSeconds = 30

type Props = {
  email: string
  /** Opens the account; a new password is given where the first one was refused. */
  onCode: (code: string, password: string | null) => Promise<void>
  onResend: () => Promise<void>
  onOtherAddress: () => void
}

/** The second step of a sign-up: the code from the mail, and a better password where the first one would be guessed. */
export function CodeCard({ email, onCode, onResend, onOtherAddress }: Props) {
  const t = useTranslations('identity')
  const errors = useTranslations('errors')
  const account = useTranslations('app.account')
  const [code, setCode] = useState('')
  const [password, setPassword] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const { busy, problem, send } = useSending()
  const reason = passwordReason(problem)
  useEffect(() => {
    if (reason) setPassword('')
  }, [reason])
  const isWrong = isRefusal(problem, 'codeNotAccepted')
  const submit = () => {
    const digits = code.replaceAll(/\D/g, '')
    setMissing(digits.length !== 6)
    if (digits.length === 6) send(() => onCode(digits, password))
  }
  const wrong = isMissing ? t('code.missing') : isWrong ? errors('codeNotAccepted') : undefined
  return (
    <Card title={t('code.title')}>
      <View role="status" aria-live="polite">
        <Text>{t('code.lead', { email })}</Text>
      </View>
      <Field
        label={t('code.label')}
        hint={t('code.hint')}
        error={wrong}
        value={code}
        onChangeText={setCode}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={8}
        onSubmitEditing={submit}
      />
      {password === null ? null : (
        <Field
          label={account('password')}
          hint={t('newPassword.hint', { least: 8 })}
          error={reason ? t(`newPassword.${reason}`) : undefined}
          value={password}
          onChangeText={setPassword}
          autoComplete="new-password"
          autoCapitalize="none"
          secureTextEntry
        />
      )}
      {problem && !isWrong && !reason ? <ProblemNotice problem={problem} /> : null}
      <Button label={t('code.submit')} busy={busy} onPress={submit} />
      <Resend onResend={onResend} />
      <Button look="quiet" label={t('code.otherAddress')} onPress={onOtherAddress} />
      <Text kind="small" tone="inkSoft">
        {t('code.nothing')}
      </Text>
    </Card>
  )
}

function Resend({ onResend }: { onResend: () => Promise<void> }) {
  const t = useTranslations('identity.code')
  const [seconds, setSeconds] = useState(waitSeconds)
  const [isSent, setSent] = useState(false)
  const { busy, problem, send } = useSending()
  useEffect(() => {
    if (seconds === 0) return
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000)
    return () => clearTimeout(timer)
  }, [seconds])
  const again = async () => {
    await onResend()
    setSent(true)
    setSeconds(waitSeconds)
  }
  return (
    <>
      <Button
        look="quiet"
        label={seconds > 0 ? t('wait', { seconds }) : t('resend')}
        disabled={seconds > 0}
        busy={busy}
        onPress={() => send(again)}
      />
      <View role="status" aria-live="polite">
        {isSent ? <Text tone="good">{t('sent')}</Text> : null}
      </View>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </>
  )
}
