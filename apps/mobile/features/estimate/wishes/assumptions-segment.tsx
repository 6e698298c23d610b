import type { Draft } from '../draft.ts'
import { BatteryCard } from './battery-card.tsx'
import { ExtrasCard, IncentivesCard } from './extras-card.tsx'
import { LossesCard } from './losses-card.tsx'
import { PanelsCard } from './panels-card.tsx'
import { PayingCard } from './paying-card.tsx'
import { TariffCard } from './tariff-card.tsx'
import { UseCard } from './use-card.tsx'

/** Everything that is assumed: visible, changeable, with the effect of each change. */
export function AssumptionsSegment({ draft }: { draft: Draft }) {
  return (
    <>
      <PanelsCard draft={draft} />
      <UseCard draft={draft} />
      <TariffCard draft={draft} />
      <BatteryCard draft={draft} />
      <PayingCard draft={draft} />
      <IncentivesCard draft={draft} />
      <ExtrasCard draft={draft} />
      <LossesCard draft={draft} />
    </>
  )
}
