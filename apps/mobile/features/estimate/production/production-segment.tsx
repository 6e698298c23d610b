import { useTranslations } from 'use-intl'
import { Card } from '../../../design/card.tsx'
import { Fact } from '../../../design/fact.tsx'
import { useFigures } from '../../language/figures.ts'
import type { Draft } from '../draft.ts'
import { StationCard } from '../station-card.tsx'
import { DayCard } from './day-card.tsx'
import { DoubtCard, LossCard } from './doubt-card.tsx'
import { HeatMap } from './heat-map.tsx'
import { MonthChart } from './month-chart.tsx'

/** What the roof makes: by month, by hour, on any day; where it goes; how sure it is. */
export function ProductionSegment({ draft }: { draft: Draft }) {
  const { result, detail } = draft.computed
  return (
    <>
      <MonthChart result={result} />
      <FlowCard draft={draft} />
      <HeatMap hourlyAcW={detail.hourlyAcW} />
      <DayCard detail={detail} />
      <DoubtCard result={result} />
      <LossCard result={result} />
      <StationCard station={result.station} />
    </>
  )
}

function FlowCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.flows')
  const { kwh, whole } = useFigures()
  const { flows, battery } = draft.computed.result
  return (
    <Card title={t('title')}>
      <Fact label={t('used')} value={kwh(flows.usedKwh)} />
      <Fact label={t('sold')} value={kwh(flows.exportedKwh)} />
      <Fact label={t('bought')} value={kwh(flows.boughtKwh)} />
      {battery ? (
        <>
          <Fact
            label={t('stored')}
            value={kwh(battery.storedKwh)}
            note={t('cycles', { cycles: whole(battery.cycles) })}
          />
          <Fact label={t('lost')} value={kwh(battery.lostKwh)} />
        </>
      ) : null}
    </Card>
  )
}
