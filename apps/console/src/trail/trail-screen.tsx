'use client'

import type { TrailEntry } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { Checkpoint } from './checkpoint.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { FilterForm } from './filter-form.tsx'
import { ProofState } from './proof-state.tsx'
import { TrailTable } from './trail-table.tsx'
import { merged, noSearch, type Query, queryOf, type TrailSearch } from './trail-search.ts'
import { type Live, useLive } from './use-live.ts'
import { useTrail } from './use-trail.ts'

/** Who did what to which thing, newest first, with the proof that nobody has changed it. */
export function TrailScreen() {
  const text = useTranslations('console.trail')
  const [search, setSearch] = useState(noSearch)
  const [isLive, setLive] = useState(false)
  const query = useQuery(search)
  const trail = useTrail(query)
  const live = useLive(query, isLive)
  const { newest } = trail
  return (
    <>
      <ScreenTitle title={text('title')}>
        <div className="c-actions">
          <Button look="quiet" aria-pressed={isLive} onClick={() => setLive(!isLive)}>
            {text('live')}
          </Button>
          <Button look="quiet" busy={newest.loading} onClick={newest.reload}>
            {text('newer')}
          </Button>
        </div>
      </ScreenTitle>
      <p className="c-quiet">{text('intro')}</p>
      <ProofState />
      <Checkpoint checkpoint={newest.data?.checkpoint ?? null} loading={newest.data === null} />
      <FilterForm
        shown={newest.data ? merged(trail.entries, live.entries).length : null}
        search={search}
        onSearch={setSearch}
      />
      {isLive ? <LiveState live={live} onAgain={() => setLive(false)} /> : null}
      {newest.problem ? (
        <ProblemNotice problem={newest.problem} staleSince={newest.at} onRetry={newest.reload} />
      ) : null}
      <Entries trail={trail} live={live} onFollow={(id) => setSearch({ ...noSearch, id })} />
    </>
  )
}

/** The query of a search, the same object while it asks the same: half an id asks nothing new. */
function useQuery(search: TrailSearch): Query {
  const text = JSON.stringify(queryOf(search))
  return useMemo(() => JSON.parse(text) as Query, [text])
}

function LiveState({ live, onAgain }: { live: Live; onAgain: () => void }) {
  const text = useTranslations('console.trail')
  if (live.problem) return <ProblemNotice problem={live.problem} onRetry={onAgain} />
  return (
    <p role="status" className="c-quiet c-small">
      {live.state === 'open' ? text('liveOpen') : text('liveWaiting')}
    </p>
  )
}

type EntriesProps = {
  trail: ReturnType<typeof useTrail>
  live: Live
  onFollow: (id: string) => void
}

function Entries({ trail, live, onFollow }: EntriesProps) {
  const text = useTranslations('console.trail')
  const frame = useTranslations('frame')
  const [opened, setOpened] = useState<TrailEntry | null>(null)
  const { newest } = trail
  const entries = merged(trail.entries, live.entries)
  if (!newest.data) {
    if (newest.problem) return null
    return <Skeleton shapes={['line', 'picture']} label={frame('loading')} />
  }
  return (
    <>
      {entries.length > 0 ? (
        <TrailTable entries={entries} onOpen={setOpened} />
      ) : (
        <p className="g-card c-empty">{text('noMatch')}</p>
      )}
      <OlderEntries trail={trail} />
      <EntryDialog
        entry={opened}
        onClose={() => setOpened(null)}
        onFollow={(id) => {
          setOpened(null)
          onFollow(id)
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
