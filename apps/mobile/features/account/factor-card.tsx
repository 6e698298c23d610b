import type { FactorProof, ProofKind } from '@girasol/contract'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Field } from '../../design/field.tsx'
import { Text } from '../../design/text.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { isRefusal } from './refusal.ts'
import { useSending } from './use-sending.ts'

type Kind = 'totp' | 'recoveryCode'
type Props = {
  proofs: readonly ProofKind[]
  onProof: (proof: FactorProof) => Promise<void>
  onRestart: () => void
}

/** The second factor after a right password. Passkeys are left to the site: the app keeps none. */
export function FactorCard({ proofs, onProof, onRestart }: Props) {
  const t = useTranslations('identity.factor')
  const account = useTranslations('app.account')
  const kinds = (['totp', 'recoveryCode'] as const).filter((kind) => proofs.includes(kind))
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'recoveryCode')
  return (
    <Card title={t('title')}>
      <Text>{t('lead')}</Text>
      {proofs.includes('passkey') ? <Text>{account('passkeysElsewhere')}</Text> : null}
      <ProofForm key={kind} kind={kind} onProof={onProof} />
      {kinds
        .filter((other) => other !== kind)
        .map((other) => (
          <Button
            key={other}
            look="quiet"
            label={t(other === 'totp' ? 'useTotp' : 'useRecoveryCode')}
            onPress={() => setKind(other)}
          />
        ))}
      <Button look="quiet" label={t('restart')} onPress={onRestart} />
    </Card>
  )
}

function ProofForm({ kind, onProof }: { kind: Kind } & Pick<Props, 'onProof'>) {
  const t = useTranslations('identity.factor')
  const errors = useTranslations('errors')
  const [typed, setTyped] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { busy, problem, send } = useSending()
  const isWrong = isRefusal(problem, 'factorRefused')
  const isOver = isRefusal(problem, 'signInRequired')
  const submit = () => {
    const code = kind === 'totp' ? typed.replaceAll(/\D/g, '') : typed.trim()
    const isWhole = kind === 'totp' ? code.length === 6 : code.length >= 24
    setMissing(!isWhole)
    if (isWhole) send(() => onProof({ kind, code }))
  }
  const said = isWrong ? errors('factorRefused') : isOver ? t('over') : undefined
  return (
    <>
      <Field
        label={t(kind)}
        hint={t(kind === 'totp' ? 'totpHint' : 'recoveryHint')}
        error={isMissing ? t('missing') : said}
        value={typed}
        onChangeText={setTyped}
        autoComplete={kind === 'totp' ? 'one-time-code' : 'off'}
        autoCapitalize="none"
        inputMode={kind === 'totp' ? 'numeric' : 'text'}
        maxLength={kind === 'totp' ? 8 : 40}
        onSubmitEditing={submit}
      />
      {problem && !isWrong && !isOver ? <ProblemNotice problem={problem} /> : null}
      <Button label={t('submit')} busy={busy} onPress={submit} />
    </>
  )
}
