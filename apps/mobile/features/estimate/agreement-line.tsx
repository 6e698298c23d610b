import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Text } from '../../design/text.tsx'
import type { Draft } from './draft.ts'
import { type Agreement, useAgreement } from './use-agreement.ts'

const signs: Record<Agreement, string> = { asking: '…', agrees: '✓', differs: '△', unknown: '•' }

/** Whether our server comes to the same figures, to the last digit. */
export function AgreementLine({ draft }: { draft: Draft }) {
  const t = useTranslations('app.agreement')
  const agreement = useAgreement(draft)
  const tone = agreement === 'agrees' ? 'good' : agreement === 'differs' ? 'warn' : 'inkSoft'
  return (
    <View role="status" aria-live="polite">
      <Text kind="small" tone={tone}>
        {`${signs[agreement]} ${t(agreement)}`}
      </Text>
    </View>
  )
}
