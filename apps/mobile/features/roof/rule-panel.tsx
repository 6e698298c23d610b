import { space } from '@girasol/design-tokens'
import { setbackRules } from '@girasol/roof-layout'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Choice } from '../../design/choice.tsx'
import { Text } from '../../design/text.tsx'
import type { Draft } from '../estimate/draft.ts'
import type { RoofEdit } from './use-roof-edit.ts'

/** Which rule on clear strips for fire crews holds; and which one came to apply. */
export function RulePanel({ draft, edit }: { draft: Draft; edit: RoofEdit }) {
  const t = useTranslations('app.roof')
  const words = useTranslations('figures.setbacks')
  const chosen = draft.inputs.roof.rule
  const applied = draft.computed.result.rule
  const offered = setbackRules.filter(({ id, country }) => country !== 'ES' || id === chosen)
  return (
    <View style={{ gap: space.small }}>
      <Text strong>{t('rule')}</Text>
      <Choice
        label={t('rule')}
        chosen={chosen}
        options={offered.map(({ id }) => ({ value: id, label: words(`${id}.name`) }))}
        onChoose={(rule) => edit.putRoof({ rule })}
      />
      <Text kind="small" tone="inkSoft">
        {words(`${chosen}.means`)}
      </Text>
      {applied === chosen ? null : (
        <Text kind="small">{t('ruleApplied', { rule: words(`${applied}.name`) })}</Text>
      )}
    </View>
  )
}
