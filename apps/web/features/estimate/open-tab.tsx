'use client'

import { CheckUs } from './check-us.tsx'
import { AssumptionsForm } from './forms/assumptions-form.tsx'
import type { FormProps } from './forms/form-props.ts'
import { MoneyTab } from './money/money-tab.tsx'
import { PriceTable } from './price-table.tsx'
import { ProductionTab } from './production/production-tab.tsx'
import type { TabName } from './use-tab.ts'
import type { Drawn, YearHours } from './worker-messages.ts'

type Props = { tab: TabName; parts: FormProps; hours: YearHours | null; drawn: Drawn }

/** What stands under the tab that is open. */
export function OpenTab({ tab, parts, hours, drawn }: Props) {
  const { inputs, catalogue, result } = parts
  switch (tab) {
    case 'production':
      return <ProductionTab result={result} hours={hours} />
    case 'money':
      return <MoneyTab result={result} />
    case 'price':
      return <PriceTable price={result.price} book={catalogue.priceBook} />
    case 'check':
      return <CheckUs inputs={inputs} result={result} checks={drawn.checks} />
    case 'assumptions':
      return <AssumptionsForm {...parts} />
  }
}
