'use client'

import type { EstimateInputs, ShownFigure } from '@girasol/estimate'
import { languageOf } from '@girasol/messages'
import { useLocale } from 'next-intl'
import { useMemo, useReducer } from 'react'
import { OfflineNotice } from '../connection/offline-notice.tsx'
import { RoofEditor } from '../roof/roof-editor.tsx'
import { AgreeMark } from './agree-mark.tsx'
import { type Catalogue, moduleOf } from './catalogue.ts'
import type { Computed, Engine } from './estimate-engine.ts'
import { FigureCards } from './figure-cards.tsx'
import { Choices } from './forms/choices.tsx'
import type { FormProps } from './forms/form-props.ts'
import { begin, type Change, changed, type History } from './history.ts'
import { InputNotice } from './input-notice.tsx'
import { MiniResult } from './mini-result.tsx'
import { OpenTab } from './open-tab.tsx'
import { PlaceHead } from './place-head.tsx'
import { ResultTabs } from './result-tabs.tsx'
import { SaveBar } from './save-bar.tsx'
import { useAgreement } from './use-agreement.ts'
import { useFigures } from './use-figures.ts'
import { useLeaving } from './use-leaving.ts'
import { type Saved, useSaving } from './use-saving.ts'
import { useSeen } from './use-seen.ts'
import { useTab } from './use-tab.ts'
import { VerdictBanner } from './verdict-banner.tsx'
import { OpenFigure } from './why/why-context.ts'
import styles from './workbench.module.css'

type Props = {
  engine: Engine
  first: Computed
  catalogue: Catalogue
  opened: Saved | null
  onOtherPlace: (inputs: EstimateInputs) => void
}

/** One estimate being worked on: the roof at one side, its figures and the choices at the other, what comes of them below. */
export function Workbench({ engine, first, catalogue, opened, onOtherPlace }: Props) {
  const language = languageOf(useLocale())
  const [history, change] = useReducer(changed, first.inputs, begin)
  const inputs = history.present
  const figures = useFigures(engine, first, { inputs, moving: history.gesture !== null })
  const { computed, problem } = figures
  const { tab, query, open } = useTab()
  const cards = useSeen<HTMLDivElement>()
  const saving = useSaving(opened, language, query)
  const { saved } = saving
  const dirty = saved?.inputs !== inputs
  useLeaving(dirty && history.past.length > 0)
  const known = saved && !dirty ? saved.estimate.result : null
  const result = known ?? computed.result
  const agreement = useAgreement({
    inputs,
    local: computed.result,
    settled: figures.settled,
    known,
  })
  const set = (part: Partial<EstimateInputs>, gesture?: string) =>
    change({ kind: 'set', inputs: { ...inputs, ...part }, gesture })
  const effectOf = (part: Partial<EstimateInputs>) => engine.whatIf({ ...inputs, ...part })
  const parts = {
    inputs,
    catalogue,
    result,
    onSet: set,
    onSettle: () => change({ kind: 'settle' }),
    effectOf,
  }
  const planeIds = inputs.roof.planes.map(({ id }) => id)
  return (
    <OpenFigure value={useOpening(engine, catalogue, planeIds)}>
      <div className={styles.bench}>
        <PlaceHead
          label={inputs.place.label}
          station={result.station}
          onChange={() => onOtherPlace(inputs)}
          onCompare={() => open('check')}
        />
        <OfflineNotice />
        <div className={styles.columns}>
          <div className={styles.left}>
            <RoofPart history={history} change={change} computed={computed} parts={parts} />
          </div>
          <div className={styles.right}>
            {problem ? <InputNotice problem={problem} planeIds={planeIds} /> : null}
            <VerdictBanner result={result} />
            <div ref={cards.element}>
              <FigureCards inputs={computed.inputs} result={result} />
            </div>
            <AgreeMark agreement={agreement} milliseconds={computed.milliseconds} />
            <SaveBar
              saving={saving}
              dirty={dirty}
              language={language}
              canSave={problem === null}
              canOrder={result.panels > 0}
              onSave={(anew) => saving.save(inputs, anew)}
            />
          </div>
          <div className={styles.choices}>
            <Choices {...parts} />
          </div>
          <div className={styles.tabs}>
            <ResultTabs tab={tab} onOpen={open}>
              <OpenTab tab={tab} parts={parts} hours={figures.hours} drawn={computed.drawn} />
            </ResultTabs>
          </div>
          {cards.isSeen ? null : <MiniResult result={result} />}
        </div>
      </div>
    </OpenFigure>
  )
}

type RoofProps = {
  history: History
  change: (change: Change) => void
  computed: Computed
  parts: FormProps
}

/** The roof and what stands around it, with every step back. */
function RoofPart({ history, change, computed, parts }: RoofProps) {
  const { inputs, catalogue, result, onSet, onSettle } = parts
  return (
    <RoofEditor
      latitude={inputs.place.latitude}
      roof={inputs.roof}
      surroundings={inputs.surroundings}
      panels={inputs.panels}
      layouts={computed.drawn.layouts}
      planes={result.planes}
      module={moduleOf(catalogue, inputs.moduleId)!}
      canUndo={history.past.length > 0}
      canRedo={history.future.length > 0}
      onRoof={(roof, gesture) => onSet({ roof }, gesture)}
      onSurroundings={(surroundings, gesture) => onSet({ surroundings }, gesture)}
      onPanels={(panels, gesture) => onSet({ panels }, gesture)}
      onSettle={onSettle}
      onUndo={() => change({ kind: 'undo' })}
      onRedo={() => change({ kind: 'redo' })}
    />
  )
}

function useOpening(engine: Engine, catalogue: Catalogue, planeIds: readonly string[]) {
  const names = planeIds.join()
  return useMemo(
    () => ({
      open: (figure: ShownFigure) => engine.open(figure),
      planeIds: names.split(','),
      sources: { ...catalogue.priceBook.sources, ...catalogue.incentives.sources },
    }),
    [engine, catalogue, names],
  )
}
