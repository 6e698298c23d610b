'use client'

import type { EstimateResult } from '@girasol/contract'
import type { EstimateInputs } from '@girasol/estimate'
import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { languageOf } from '@girasol/messages'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useReducer } from 'react'
import { OfflineNotice } from '../connection/offline-notice.tsx'
import { toMiles } from '../roof/feet.ts'
import { RoofEditor } from '../roof/roof-editor.tsx'
import { AssumptionsForm } from './assumptions-form.tsx'
import { ModuleChoice, UseAndPrice } from './choices.tsx'
import { type Ground, measured, moduleOf } from './compute.ts'
import { FigureCards } from './figure-cards.tsx'
import { CheckUs } from './check-us.tsx'
import { begin, changed } from './history.ts'
import { MiniResult } from './mini-result.tsx'
import { MoneyChart } from './money-chart.tsx'
import { PriceTable } from './price-table.tsx'
import { ProductionChart } from './production-chart.tsx'
import { SaveBar } from './save-bar.tsx'
import { type Saved, useSaving } from './use-saving.ts'
import { VerdictBanner } from './verdict-banner.tsx'
import styles from './workbench.module.css'

type Props = {
  ground: Ground
  start: EstimateInputs
  opened: Saved | null
  onOtherPlace: (inputs: EstimateInputs) => void
}

/** One estimate being worked on: the roof and the choices at one side, what comes of them at the other. */
export function Workbench({ ground, start, opened, onOtherPlace }: Props) {
  const text = useTranslations('estimate')
  const language = languageOf(useLocale())
  const [history, change] = useReducer(changed, start, begin)
  const inputs = history.present
  const local = useMemo(() => measured(ground, inputs), [ground, inputs])
  const saving = useSaving(opened, language)
  const dirty = saving.saved?.inputs !== inputs
  const result = saving.saved && !dirty ? saving.saved.estimate.result : local.result
  const set = (part: Partial<EstimateInputs>, gesture?: string) =>
    change({ kind: 'set', inputs: { ...inputs, ...part }, gesture })
  const settle = () => change({ kind: 'settle' })
  const { catalogue } = ground
  const module = moduleOf(catalogue, inputs.moduleId)
  const parts = { inputs, catalogue, onSet: set, onSettle: settle }
  return (
    <div className={styles.bench}>
      <PlaceHead
        label={inputs.place.label}
        station={result.station}
        onChange={() => onOtherPlace(inputs)}
      />
      <OfflineNotice />
      <div className={styles.columns}>
        <div className={styles.left}>
          {module ? (
            <RoofEditor
              inputs={inputs}
              made={result.planes}
              module={module}
              canUndo={history.past.length > 0}
              canRedo={history.future.length > 0}
              onPlanes={(planes, gesture) => set({ planes }, gesture)}
              onSettle={settle}
              onUndo={() => change({ kind: 'undo' })}
              onRedo={() => change({ kind: 'redo' })}
            />
          ) : null}
        </div>
        <div className={styles.right}>
          <VerdictBanner ground={ground} inputs={inputs} verdict={result.verdict} />
          <div className={styles.figures}>
            <FigureCards inputs={inputs} result={result} catalogue={catalogue} />
          </div>
          <SaveBar
            saving={saving}
            dirty={dirty}
            language={language}
            canOrder={result.panels > 0}
            onSave={(anew) => saving.save(inputs, local.result, anew)}
          />
          <p className={styles.computed}>
            {text('save.computedIn', { ms: Math.ceil(local.milliseconds) })}
          </p>
          <ProductionChart result={result} />
          <MoneyChart money={result.money} />
        </div>
        <div className={styles.choices}>
          <div className={styles.pair}>
            <ModuleChoice {...parts} />
            <UseAndPrice {...parts} />
          </div>
          <AssumptionsForm assumptions={inputs.assumptions} onSet={set} onSettle={settle} />
        </div>
        <MiniResult result={result} />
      </div>
      <div className={styles.rest}>
        <PriceTable price={result.price} book={catalogue.priceBook} />
        <CheckUs ground={ground} inputs={inputs} result={result} />
      </div>
    </div>
  )
}

type HeadProps = { label: string; station: EstimateResult['station']; onChange: () => void }

function PlaceHead({ label, station, onChange }: HeadProps) {
  const text = useTranslations('estimate')
  const place = useTranslations('place')
  const { name, source, years } = station
  const miles = Math.round(toMiles(station.distanceKm))
  return (
    <div className={styles.head}>
      <div className={styles.place}>
        <h1>{text('heading', { place: label })}</h1>
        <Button look="quiet" onClick={onChange}>
          {place('change')}
        </Button>
      </div>
      <p className={styles.station}>{text('station.line', { name, source, years, miles })}</p>
      {station.fair ? null : (
        <Notice tone="warn" title={text('station.unfairTitle')}>
          <p>{text('station.unfair', { miles })}</p>
          <p>
            <a href="#check-us">{text('station.compare')}</a>
          </p>
        </Notice>
      )}
    </div>
  )
}
