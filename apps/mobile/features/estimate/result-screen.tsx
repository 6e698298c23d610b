import { useState } from 'react'
import { View } from 'react-native'
import { space } from '@girasol/design-tokens'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Choice } from '../../design/choice.tsx'
import { Notice } from '../../design/notice.tsx'
import { Screen } from '../frame/screen.tsx'
import { RoofCard } from '../roof/roof-card.tsx'
import { AgreementLine } from './agreement-line.tsx'
import { CheckSegment } from './checks/check-card.tsx'
import { DesignCard } from './design-card.tsx'
import { type Draft, isSettled } from './draft.ts'
import { useEstimate } from './estimate-context.tsx'
import { useFaultWords } from './fault-words.ts'
import { MoneySegment } from './money/money-segment.tsx'
import { PriceCard } from './money/price-card.tsx'
import { PdfButton } from './pdf-button.tsx'
import { ProductionSegment } from './production/production-segment.tsx'
import { SaveBar } from './save-bar.tsx'
import { ThreeCards } from './three-cards.tsx'
import { VerdictCard } from './verdict-card.tsx'
import { AssumptionsSegment } from './wishes/assumptions-segment.tsx'

const segments = ['production', 'money', 'price', 'check', 'assumptions'] as const
type Segment = (typeof segments)[number]

/** The answer, the roof that it is for, and everything behind it. */
export function ResultScreen({ draft }: { draft: Draft }) {
  const t = useTranslations('app.segments')
  const place = useTranslations('app.place')
  const { forget, saved, isSaved } = useEstimate()
  const [segment, setSegment] = useState<Segment>('production')
  const dimmed = { opacity: isSettled(draft) ? 1 : 0.55, gap: space.normal }
  return (
    <Screen title={draft.inputs.place.label} action={<SaveBar draft={draft} />}>
      <View style={dimmed}>
        <VerdictCard draft={draft} />
        <ThreeCards draft={draft} />
      </View>
      <AgreementLine draft={draft} />
      <RoofCard draft={draft} />
      <Choice
        label={t('title')}
        chosen={segment}
        options={segments.map((value) => ({ value, label: t(value) }))}
        onChoose={setSegment}
      />
      {segment === 'assumptions' ? (
        <>
          <FaultNotice draft={draft} />
          <AssumptionsSegment draft={draft} />
        </>
      ) : (
        <View style={dimmed}>
          <OpenSegment segment={segment} draft={draft} />
        </View>
      )}
      {saved && isSaved ? <PdfButton saved={saved} /> : null}
      <Button look="quiet" label={place('change')} onPress={forget} />
    </Screen>
  )
}

function FaultNotice({ draft }: { draft: Draft }) {
  const t = useTranslations('app.roof')
  const words = useFaultWords(draft.inputs.roof.planes)
  return draft.fault ? (
    <Notice tone="bad" announce="alert" title={words(draft.fault)} body={t('kept')} />
  ) : null
}

type OpenProps = { segment: Exclude<Segment, 'assumptions'>; draft: Draft }

function OpenSegment({ segment, draft }: OpenProps) {
  if (segment === 'production') return <ProductionSegment draft={draft} />
  if (segment === 'money') return <MoneySegment draft={draft} />
  if (segment === 'check') return <CheckSegment draft={draft} />
  return (
    <>
      <PriceCard draft={draft} />
      <DesignCard draft={draft} />
    </>
  )
}
