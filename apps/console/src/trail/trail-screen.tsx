'use client'

import type { TrailEntry } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { Checkpoint } from './checkpoint.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { FilterForm } from './filter-form.tsx'
import { TrailTable } from './trail-table.tsx'
import { fitting, noFilter } from './trail-filter.ts'
import { useTrail } from './use-trail.ts'

/** Who did what to which thing, newest first, with the proof that nobody has changed it. */
export function TrailScreen() {
  const text = useTranslations('console.trail')
  const frame = useTranslations('frame')
  const trail = useTrail()
  const { newest } = trail
  return (
    <>
      <ScreenTitle title={text('title')}>
        <Button look="quiet" busy={newest.loading} onClick={newest.reload}>
          {text('newer')}
        </Button>
      </ScreenTitle>
      <p className="c-quiet">{text('intro')}</p>
      {newest.problem ? (
        <ProblemNotice problem={newest.problem} staleSince={newest.at} onRetry={newest.reload} />
      ) : null}
      {newest.data ? (
        <>
          <Checkpoint checkpoint={newest.data.checkpoint} />
          <Entries trail={trail} />
        </>
      ) : newest.problem ? null : (
        <Skeleton shapes={['card', 'line', 'picture']} label={frame('loading')} />
      )}
    </>
  )
}

function Entries({ trail }: { trail: ReturnType<typeof useTrail> }) {
  const text = useTranslations('console.trail')
  const [filter, setFilter] = useState(noFilter)
  const [opened, setOpened] = useState<TrailEntry | null>(null)
  const shown = fitting(trail.entries, filter)
  if (trail.entries.length === 0)
    return (
      <div className="g-card c-empty">
        <h2>{text('empty')}</h2>
        <p>{text('emptyBody')}</p>
      </div>
    )
  return (
    <>
      <FilterForm
        entries={trail.entries}
        shown={shown.length}
        filter={filter}
        onFilter={setFilter}
      />
      {shown.length > 0 ? (
        <TrailTable entries={shown} onOpen={setOpened} />
      ) : (
        <p className="g-card c-empty">{text('noMatch')}</p>
      )}
      <OlderEntries trail={trail} />
      <EntryDialog
        entry={opened}
        onClose={() => setOpened(null)}
        onFollow={(words) => {
          setOpened(null)
          setFilter({ ...noFilter, text: words })
        }}
      />
    </>
  )
}

function OlderEntries({ trail }: { trail: ReturnType<typeof useTrail> }) {
  const text = useTranslations('console.trail')
  if (trail.olderProblem)
    return <ProblemNotice problem={trail.olderProblem} onRetry={trail.loadOlder} />
  if (trail.next === null) return <p className="c-quiet c-centred">{text('oldest')}</p>
  return (
    <p className="c-centred">
      <Button look="quiet" busy={trail.isLoadingOlder} onClick={trail.loadOlder}>
        {trail.isLoadingOlder ? text('loadingOlder') : text('older')}
      </Button>
    </p>
  )
}
