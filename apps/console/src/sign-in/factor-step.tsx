'use client'

import type { FactorProof, ProofKind } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import type { StaffClient } from '@girasol/api-client'
import { useTranslations } from 'next-intl'
import { CodeForm } from './code-form.tsx'
import { PasskeyButton } from './passkey-button.tsx'

type Props = {
  client: StaffClient
  proofs: readonly ProofKind[]
  onProof: (proof: FactorProof) => Promise<void>
  onRestart?: () => void
}

/** Everything that somebody can confirm with, the best first. */
export function FactorStep({ client, proofs, onProof, onRestart }: Props) {
  const text = useTranslations('factors.step')
  const hasPasskey = proofs.includes('passkey')
  const hasCodes = proofs.includes('totp') || proofs.includes('recoveryCode')
  return (
    <>
      {hasPasskey ? (
        <PasskeyButton
          label={text('passkey')}
          client={client}
          onProof={(proof) => onProof({ kind: 'passkey', ...proof })}
        />
      ) : null}
      {hasPasskey && hasCodes ? (
        <p className="c-or">
          <span>{text('or')}</span>
        </p>
      ) : null}
      {hasCodes ? <CodeForm proofs={proofs} onProof={onProof} /> : null}
      {onRestart ? (
        <Button look="plain" onClick={onRestart}>
          {text('restart')}
        </Button>
      ) : null}
    </>
  )
}
