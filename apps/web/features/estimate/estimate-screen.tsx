'use client'

import { ApiProblem } from '@girasol/api-client'
import type { Place } from '@girasol/contract'
import type { EstimateInputs } from '@girasol/estimate'
import { buttonClass } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { languageOf } from '@girasol/messages'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { api } from '../connection/api.ts'
import { keyHeaders, keyOfAddress } from '../connection/link-key.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import { PlaceScreen } from '../place/place-screen.tsx'
import { type Catalogue, moduleOf } from './catalogue.ts'
import {
  ComputeFault,
  type Computed,
  createEngine,
  type Engine,
  firstOf,
} from './estimate-engine.ts'
import { loadGround } from './ground.ts'
import { InputNotice } from './input-notice.tsx'
import { UnknownModule } from './unknown-module.tsx'
import type { Saved } from './use-saving.ts'
import { Workbench } from './workbench.tsx'
import styles from './workbench.module.css'

/** Inputs with the engine that computes them, before the first figures. */
type Opened = { engine: Engine; start: EstimateInputs; opened: Saved | null }

type Stage =
  | { at: 'placing'; keep: EstimateInputs | null }
  | { at: 'working' }
  | { at: 'failed'; problem: unknown; again: () => void }
  | ({ at: 'unknownModule' } & Opened)
  | ({ at: 'ready'; first: Computed } & Opened)

type Props = { catalogue: Catalogue; estimateId?: string }

/** What a person has changed stays; place, weather and the state's price of power are the new place's. */
function moveTo(first: EstimateInputs, keep: EstimateInputs | null): EstimateInputs {
  if (!keep) return first
  const { place, stationId } = first
  const { price, exportTenthCents } = first.tariff
  return { ...keep, place, stationId, tariff: { ...keep.tariff, price, exportTenthCents } }
}

async function startAt(
  place: Place,
  keep: EstimateInputs | null,
  catalogue: Catalogue,
): Promise<Opened> {
  const { inputs, result } = await api.estimates.startEstimate({ body: { place } })
  const ground = await loadGround(inputs.stationId, result.station, catalogue)
  return { engine: createEngine(ground), start: moveTo(inputs, keep), opened: null }
}

async function openSaved(estimateId: string, catalogue: Catalogue): Promise<Opened> {
  const key = keyOfAddress()
  const estimate = await api.estimates.readEstimate({ params: { estimateId }, ...keyHeaders(key) })
  const { inputs, result } = estimate
  const ground = await loadGround(inputs.stationId, result.station, catalogue)
  return { engine: createEngine(ground), start: inputs, opened: { estimate, inputs, key } }
}

/** From a place, or from a private link, to an estimate one can work on. */
export function EstimateScreen({ catalogue, estimateId }: Props) {
  const [stage, setStage] = useState<Stage>(
    estimateId ? { at: 'working' } : { at: 'placing', keep: null },
  )
  const run = (work: () => Promise<Opened>) => {
    setStage({ at: 'working' })
    work().then(begin, (problem: unknown) =>
      setStage({ at: 'failed', problem, again: () => run(work) }),
    )
  }
  const begin = (opened: Opened) => {
    const { engine, start } = opened
    if (!moduleOf(catalogue, start.moduleId)) return setStage({ at: 'unknownModule', ...opened })
    firstOf(engine, start).then(
      (first) => setStage({ at: 'ready', first, ...opened }),
      (problem: unknown) => setStage({ at: 'failed', problem, again: () => begin(opened) }),
    )
  }
  useEffect(() => {
    if (estimateId) run(() => openSaved(estimateId, catalogue))
  }, [estimateId])
  switch (stage.at) {
    case 'placing':
      return <PlaceScreen onPlace={(place) => run(() => startAt(place, stage.keep, catalogue))} />
    case 'working':
      return <Opening />
    case 'failed':
      return <Failed problem={stage.problem} onAgain={stage.again} />
    case 'unknownModule': {
      const { at: _, start, ...rest } = stage
      return (
        <UnknownModule
          moduleId={start.moduleId}
          place={start.place.label}
          modules={catalogue.modules}
          onChoose={(moduleId) => begin({ ...rest, start: { ...start, moduleId } })}
        />
      )
    }
    case 'ready':
      return (
        <Workbench
          engine={stage.engine}
          first={stage.first}
          catalogue={catalogue}
          opened={stage.opened}
          onOtherPlace={(keep) => {
            stage.engine.end()
            setStage({ at: 'placing', keep })
          }}
        />
      )
  }
}

function Opening() {
  const text = useTranslations('estimate')
  return (
    <div className={styles.opening}>
      <Skeleton
        shapes={['title', 'line']}
        columns={[
          ['picture', 'card'],
          ['card', 'card', 'picture'],
        ]}
        label={text('opening')}
      />
    </div>
  )
}

function Failed({ problem, onAgain }: { problem: unknown; onAgain: () => void }) {
  const text = useTranslations('estimate.failed')
  const language = languageOf(useLocale())
  const missing = problem instanceof ApiProblem && [401, 404].includes(problem.status)
  return (
    <div className={styles.opening}>
      {missing ? (
        <>
          <h1>{text('missing')}</h1>
          <Notice tone="warn">{text('missingBody')}</Notice>
        </>
      ) : (
        <>
          <h1>{text('title')}</h1>
          {problem instanceof ComputeFault ? (
            <InputNotice problem={problem.problem} planeIds={[]} />
          ) : (
            <ProblemNotice problem={problem} onRetry={onAgain} />
          )}
        </>
      )}
      <p>
        <a className={buttonClass('quiet')} href={`/${language}/estimate`}>
          {text('anew')}
        </a>
      </p>
    </div>
  )
}
