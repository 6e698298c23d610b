import { space } from '@girasol/design-tokens'
import type { EstimateResult } from '@girasol/estimate'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Card } from '../../../design/card.tsx'
import { Fact } from '../../../design/fact.tsx'
import { Text } from '../../../design/text.tsx'
import { useFigures } from '../../language/figures.ts'
import { useCodeNames } from '../figure-names.ts'

/** How sure the year is, and of what the doubt consists. */
export function DoubtCard({ result }: { result: EstimateResult }) {
  const t = useTranslations('app.doubt')
  const { name, means } = useCodeNames()
  const { kwh, percent } = useFigures()
  const { p90Kwh, parts, sdPct } = result.uncertainty
  return (
    <Card title={t('title')}>
      <Text>{t('p90', { kwh: kwh(p90Kwh) })}</Text>
      <Fact label={t('together')} value={`± ${percent(sdPct)}`} />
      <View style={{ gap: space.small }}>
        {parts.map((part) => (
          <Fact
            key={part.name}
            label={name('uncertainty.names', part.name)}
            value={`± ${percent(part.sdPct)}`}
            note={means('uncertainty.names', part.name)}
          />
        ))}
      </View>
    </Card>
  )
}

/** Where the energy goes between the light on the roof and the socket. */
export function LossCard({ result }: { result: EstimateResult }) {
  const t = useTranslations('app.losses')
  const { name, means } = useCodeNames()
  const { kwh } = useFigures()
  const { nominalKwh, lines } = result.losses
  return (
    <Card title={t('title')}>
      <Fact label={t('nominal')} value={kwh(nominalKwh)} />
      <View style={{ gap: space.small }}>
        {lines
          .filter((line) => line.kwh !== 0)
          .map((line, index) => (
            <Fact
              // oxlint-disable-next-line react/no-array-index-key -- the model and the assumptions may name a loss alike
              key={index}
              label={name('losses', line.name)}
              value={kwh(-line.kwh)}
              note={means('losses', line.name)}
            />
          ))}
      </View>
      <Fact strong label={t('delivered')} value={kwh(result.annualKwh)} />
    </Card>
  )
}
