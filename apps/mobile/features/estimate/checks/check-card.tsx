import { space } from '@girasol/design-tokens'
import { modelDifferences, type PlaneCheck, pvwattsPage } from '@girasol/economics'
import { Linking, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../../design/button.tsx'
import { Card } from '../../../design/card.tsx'
import { Fact } from '../../../design/fact.tsx'
import { Text } from '../../../design/text.tsx'
import { useFigures } from '../../language/figures.ts'
import type { Draft } from '../draft.ts'
import { useCodeNames } from '../figure-names.ts'

const tools = ['pvwatts', 'pvgis'] as const

/** The same system in two public calculators, side by side: nobody has to believe us. */
export function CheckSegment({ draft }: { draft: Draft }) {
  return tools.map((tool) => <ToolCard key={tool} tool={tool} draft={draft} />)
}

function ToolCard({ tool, draft }: { tool: (typeof tools)[number]; draft: Draft }) {
  const t = useTranslations('app.check')
  const { word } = useCodeNames()
  const checks = draft.computed.detail.checks[tool]
  return (
    <Card title={t(`${tool}Title`)}>
      <Text>{t(`${tool}Lead`)}</Text>
      {checks.length > 1 ? <Text>{t('sides')}</Text> : null}
      {checks.map((check) => (
        <SideCheck key={check.planeId} check={check} draft={draft} tool={tool} />
      ))}
      {tool === 'pvwatts' ? (
        <Button
          look="quiet"
          label={t('openPage')}
          onPress={() => void Linking.openURL(pvwattsPage)}
        />
      ) : null}
      <Text strong>{t('why')}</Text>
      {modelDifferences
        .filter((difference) => difference.tool === tool)
        .map(({ code }) => (
          <Text key={code} kind="small">{`• ${word(`differences.${code}`)}`}</Text>
        ))}
    </Card>
  )
}

type SideProps = { check: PlaneCheck; draft: Draft; tool: (typeof tools)[number] }

function SideCheck({ check, draft, tool }: SideProps) {
  const t = useTranslations('app.check')
  const side = useTranslations('app.roof')
  const { kwh } = useFigures()
  const { planes } = draft.computed.result
  const index = planes.findIndex(({ id }) => id === check.planeId)
  const name = side('side', { number: index + 1 })
  return (
    <View style={{ gap: space.tiny }}>
      <Text strong level={3}>
        {name}
      </Text>
      <Fact label={t('ours')} value={kwh(planes[index]?.annualKwh ?? 0)} />
      {check.parameters.map(([parameter, value]) => (
        <Fact key={parameter} label={parameter} value={value} />
      ))}
      <Button
        look="quiet"
        label={t('openAnswer')}
        accessibleName={t('openAnswerOf', { side: name, tool: t(`${tool}Title`) })}
        onPress={() => void Linking.openURL(check.url)}
      />
    </View>
  )
}
