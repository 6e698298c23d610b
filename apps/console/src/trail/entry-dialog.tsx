'use client'

import type { TrailEntry } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Moment } from '../frame/moment.tsx'
import { EntryChanges } from './entry-changes.tsx'
import { EntryProof } from './entry-proof.tsx'
import { useKindName } from './kind-name.ts'
import { OutcomePill } from './outcome-pill.tsx'
import { useRoleName } from './role-name.ts'

type Props = {
  entry: TrailEntry | null
  onClose: () => void
  /** Searches for everything that bears this id. */
  onFollow: (id: string) => void
}

/** All that one entry says, and the proof that it says so. */
export function EntryDialog({ entry, onClose, onFollow }: Props) {
  const text = useTranslations('console.trail.detail')
  return (
    <Dialog
      open={entry !== null}
      title={entry ? text('title', { id: entry.id }) : ''}
      closeLabel={text('close')}
      onClose={onClose}
    >
      {entry ? (
        <>
          <Facts entry={entry} />
          <EntryChanges before={entry.before} after={entry.after} />
          <Ways entry={entry} onFollow={onFollow} />
        </>
      ) : null}
    </Dialog>
  )
}

function Facts({ entry }: { entry: TrailEntry }) {
  const text = useTranslations('console.trail.detail')
  const unsealed = useTranslations('console.trail')('unsealed')
  const roleName = useRoleName()
  const kindName = useKindName()
  const none = text('none')
  return (
    <dl className="c-facts">
      <Row name={text('at')}>
        <Moment at={entry.at} /> <span className="c-id">{entry.at}</span>
      </Row>
      <Row name={text('actor')}>
        {roleName(entry.actorRole)} <span className="c-id">{entry.actorId ?? text('nobody')}</span>
      </Row>
      <Row name={text('action')}>
        {kindName(entry.action)} <code>{entry.action}</code>
      </Row>
      <Row name={text('resource')}>
        {entry.resource} <span className="c-id">{entry.resourceId ?? none}</span>
      </Row>
      <Row name={text('outcome')}>
        <OutcomePill outcome={entry.outcome} />
      </Row>
      <Row name={text('reason')}>{entry.reason ?? text('noReason')}</Row>
      <Row name={text('source')}>{entry.source ?? none}</Row>
      <Row name={text('request')}>
        <span className="c-id">{entry.requestId ?? none}</span>
      </Row>
      <Row name={text('leaf')}>{entry.leafIndex ?? unsealed}</Row>
    </dl>
  )
}

function Ways({ entry, onFollow }: { entry: TrailEntry; onFollow: Props['onFollow'] }) {
  const text = useTranslations('console.trail.detail')
  const { requestId, resourceId, leafIndex } = entry
  return (
    <div className="c-actions">
      {requestId ? (
        <Button look="quiet" onClick={() => onFollow(requestId)}>
          {text('sameRequest')}
        </Button>
      ) : null}
      {resourceId && resourceId.length === 36 ? (
        <Button look="quiet" onClick={() => onFollow(resourceId)}>
          {text('sameThing')}
        </Button>
      ) : null}
      {leafIndex === null ? null : <EntryProof id={entry.id} />}
    </div>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
