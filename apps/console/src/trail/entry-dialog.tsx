'use client'

import type { TrailEntry } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Moment } from '../frame/moment.tsx'
import { OutcomePill } from './outcome-pill.tsx'
import { useRoleName } from './role-name.ts'

type Props = {
  entry: TrailEntry | null
  onClose: () => void
  /** Filters the loaded entries by these words. */
  onFollow: (words: string) => void
}

/** All that one entry says. */
export function EntryDialog({ entry, onClose, onFollow }: Props) {
  const text = useTranslations('console.trail.detail')
  return (
    <Dialog
      open={entry !== null}
      title={entry ? text('title', { id: entry.id }) : ''}
      closeLabel={text('close')}
      onClose={onClose}
    >
      {entry ? <Detail entry={entry} onFollow={onFollow} /> : null}
    </Dialog>
  )
}

function Detail({ entry, onFollow }: { entry: TrailEntry; onFollow: Props['onFollow'] }) {
  const text = useTranslations('console.trail.detail')
  const unsealed = useTranslations('console.trail')('unsealed')
  const roleName = useRoleName()
  const none = text('none')
  const { requestId, resourceId } = entry
  return (
    <>
      <dl className="c-facts">
        <Row name={text('at')}>
          <Moment at={entry.at} /> <span className="c-id">{entry.at}</span>
        </Row>
        <Row name={text('actor')}>
          {roleName(entry.actorRole)}{' '}
          <span className="c-id">{entry.actorId ?? text('nobody')}</span>
        </Row>
        <Row name={text('action')}>
          <code>{entry.action}</code>
        </Row>
        <Row name={text('resource')}>
          {entry.resource} <span className="c-id">{resourceId ?? none}</span>
        </Row>
        <Row name={text('outcome')}>
          <OutcomePill outcome={entry.outcome} />
        </Row>
        <Row name={text('reason')}>{entry.reason ?? text('noReason')}</Row>
        <Row name={text('source')}>{entry.source ?? none}</Row>
        <Row name={text('request')}>
          <span className="c-id">{requestId ?? none}</span>
        </Row>
        <Row name={text('leaf')}>{entry.leafIndex ?? unsealed}</Row>
      </dl>
      <p className="c-actions">
        {requestId ? (
          <Button look="quiet" onClick={() => onFollow(requestId)}>
            {text('sameRequest')}
          </Button>
        ) : null}
        {resourceId ? (
          <Button look="quiet" onClick={() => onFollow(resourceId)}>
            {text('sameThing')}
          </Button>
        ) : null}
      </p>
    </>
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
