import type { EstimateResult } from '@girasol/estimate'
import { useTranslations } from 'use-intl'
import { Card } from '../../design/card.tsx'
import { Notice } from '../../design/notice.tsx'
import { Text } from '../../design/text.tsx'
import { useFigures } from '../language/figures.ts'

/** Whose weather this is, from which years, how far away, and whether that is fair. */
export function StationCard({ station }: { station: EstimateResult['station'] }) {
  const t = useTranslations('app.station')
  const { miles } = useFigures()
  const { name, years, source, distanceKm, fair } = station
  return (
    <Card title={t('title')}>
      <Text>{t('line', { name, years, distance: miles(distanceKm) })}</Text>
      {fair ? null : <Notice tone="warn" title={t('unfair')} />}
      <Text kind="small" tone="inkSoft">
        {t('source', { source })}
      </Text>
    </Card>
  )
}
