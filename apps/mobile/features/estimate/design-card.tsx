import { useTranslations } from 'use-intl'
import { Card } from '../../design/card.tsx'
import { Fact } from '../../design/fact.tsx'
import { Text } from '../../design/text.tsx'
import { useFigures } from '../language/figures.ts'
import type { Draft } from './draft.ts'
import { useCodeNames } from './figure-names.ts'

/** Which inverter goes with these panels, how they are connected, and what is to be watched. */
export function DesignCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.design')
  const { name, means, word } = useCodeNames()
  const { kw, whole } = useFigures()
  const { design } = draft.computed.result
  if (design.kind === 'none') {
    return (
      <Card title={t('title')}>
        <Text>{word(`design.none.${design.code}`)}</Text>
      </Card>
    )
  }
  return (
    <Card title={t('title')}>
      <Fact
        label={name('design.kinds', design.kind)}
        value={t('units', { units: design.units })}
        note={means('design.kinds', design.kind)}
      />
      <Text>{`${design.maker} ${design.model}, ${kw(design.acW / 1000)}`}</Text>
      {design.inputs.map(({ unit, input, strings, panelsPerString, vocColdV, vmpHotV }) => (
        <Fact
          key={`${unit} ${input}`}
          label={t('input', { unit, input })}
          value={t('strings', { strings, panels: panelsPerString })}
          note={t('volts', { cold: whole(vocColdV), hot: whole(vmpHotV) })}
        />
      ))}
      {design.branches === null ? null : (
        <Fact label={t('branches')} value={whole(design.branches)} />
      )}
      {design.reasons.map((reason) => (
        <Text key={reason} kind="small">{`• ${word(`design.reasons.${reason}`)}`}</Text>
      ))}
      {design.warnings.map((warning) => (
        <Text key={warning} kind="small" tone="warn">
          {`△ ${word(`design.warnings.${warning}`)}`}
        </Text>
      ))}
    </Card>
  )
}
