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
import type { Catalogue } from './catalogue.ts'
import { type Ground, moduleOf } from './compute.ts'
import { UnknownModule } from './unknown-module.tsx'
import type { Saved } from './use-saving.ts'
import { siteOf } from './weather-site.ts'
import { Workbench } from './workbench.tsx'
import styles from './workbench.module.css'

type Stage =
  | { at: 'placing'; keep: EstimateInputs | null }
  | { at: 'working' }
  | { at: 'failed'; problem: unknown; again: () => void }
  | { at: 'ready'; ground: Ground; start: EstimateInputs; opened: Saved | null }

type Props = { catalogue: Catalogue; estimateId?: string }

/** What a person has changed stays; place, weather and the state's price of power are the new place's. */
function moveTo(first: EstimateInputs, keep: EstimateInputs | null): EstimateInputs {
  if (!keep) return first
  const { planes, moduleId, panelLimit, assumptions, annualUseKwh } = keep
  return { ...first, planes, moduleId, panelLimit, assumptions, annualUseKwh }
}

async function startAt(place: Place, keep: EstimateInputs | null, catalogue: Catalogue) {
  const { inputs, result } = await api.estimates.startEstimate({ body: { place } })
  const site = await siteOf(inputs.stationId)
  const ground = { site, station: result.station, catalogue }
  return { ground, start: moveTo(inputs, keep), opened: null }
}

async function openSaved(estimateId: string, catalogue: Catalogue) {
  const key = keyOfAddress()
  const estimate = await api.estimates.readEstimate({ params: { estimateId }, ...keyHeaders(key) })
  const { inputs, result } = estimate
  const site = await siteOf(inputs.stationId)
  const ground = { site, station: result.station, catalogue }
  return { ground, start: inputs, opened: { estimate, inputs, key } }
}

/** From a place, or from a private link, to an estimate one can work on. */
export function EstimateScreen({ catalogue, estimateId }: Props) {
  const text = useTranslations('estimate')
  const [stage, setStage] = useState<Stage>(
    estimateId ? { at: 'working' } : { at: 'placing', keep: null },
  )
  const run = (work: () => Promise<Omit<Extract<Stage, { at: 'ready' }>, 'at'>>) => {
    setStage({ at: 'working' })
    work().then(
      (ready) => setStage({ at: 'ready', ...ready }),
      (problem: unknown) => setStage({ at: 'failed', problem, again: () => run(work) }),
    )
  }
  useEffect(() => {
    if (estimateId) run(() => openSaved(estimateId, catalogue))
  }, [estimateId])
  if (stage.at === 'placing')
    return <PlaceScreen onPlace={(place) => run(() => startAt(place, stage.keep, catalogue))} />
  if (stage.at === 'working')
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
  if (stage.at === 'failed') return <Failed problem={stage.problem} onAgain={stage.again} />
  const { ground, start } = stage
  if (!moduleOf(ground.catalogue, start.moduleId))
    return (
      <UnknownModule
        moduleId={start.moduleId}
        place={start.place.label}
        modules={ground.catalogue.modules}
        onChoose={(moduleId) => setStage({ ...stage, start: { ...start, moduleId } })}
      />
    )
  return (
    <Workbench
      ground={ground}
      start={start}
      opened={stage.opened}
      onOtherPlace={(keep) => setStage({ at: 'placing', keep })}
    />
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
          <ProblemNotice problem={problem} onRetry={onAgain} />
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
