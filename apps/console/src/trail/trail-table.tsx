'use client'

import type { TrailEntry } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { Moment } from '../frame/moment.tsx'
import { ShortId } from '../frame/short-id.tsx'
import { useKindName } from './kind-name.ts'
import { OutcomePill } from './outcome-pill.tsx'
import { useRoleName } from './role-name.ts'

type Props = { entries: readonly TrailEntry[]; onOpen: (entry: TrailEntry) => void }

export function TrailTable({ entries, onOpen }: Props) {
  const text = useTranslations('console.trail')
  return (
    <div className="g-card c-table-card">
      <table className="c-table c-trail">
        <caption className="g-unseen">{text('title')}</caption>
        <thead>
          <tr>
            <th scope="col" className="c-number c-wide">
              {text('leaf')}
            </th>
            <th scope="col">{text('at')}</th>
            <th scope="col" className="c-wide">
              {text('actor')}
            </th>
            <th scope="col">{text('action')}</th>
            <th scope="col" className="c-wide">
              {text('resource')}
            </th>
            <th scope="col">{text('result')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <TrailRow key={entry.id} entry={entry} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** May break after its dot, and nowhere else. */
function ActionName({ action }: { action: string }) {
  const [thing, ...deed] = action.split('.')
  return (
    <code>
      {thing}
      {deed.length > 0 ? '.' : null}
      <wbr />
      {deed.join('.')}
    </code>
  )
}

function TrailRow({ entry, onOpen }: { entry: TrailEntry; onOpen: Props['onOpen'] }) {
  const text = useTranslations('console.trail')
  const roleName = useRoleName()
  const kindName = useKindName()
  return (
    <tr>
      <td className="c-number c-wide">
        {entry.leafIndex ?? <span className="c-quiet c-small">{text('unsealed')}</span>}
      </td>
      <td className="c-when">
        <Moment at={entry.at} />
      </td>
      <td className="c-wide">
        {roleName(entry.actorRole)} {entry.actorId ? <ShortId id={entry.actorId} /> : null}
      </td>
      <td>
        <button type="button" className="c-entry" onClick={() => onOpen(entry)}>
          <span>{kindName(entry.action)}</span> <ActionName action={entry.action} />
          <span className="g-unseen">{text('open', { id: entry.id })}</span>
        </button>
      </td>
      <td className="c-wide">
        {entry.resource === 'none' ? '—' : entry.resource}{' '}
        {entry.resourceId ? <ShortId id={entry.resourceId} /> : null}
      </td>
      <td>
        <OutcomePill outcome={entry.outcome} />
      </td>
    </tr>
  )
}
