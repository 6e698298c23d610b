import type { TrailEntry } from '@girasol/contract'
import { useTranslations } from 'next-intl'

type Facts = TrailEntry['before']

/** What an entry tells of the state before and after, fact by fact. */
export function EntryChanges({ before, after }: { before: Facts; after: Facts }) {
  const text = useTranslations('console.trail.detail')
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  if (names.length === 0) return null
  return (
    <table className="c-table c-changes">
      <caption>{text('changes')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{text('before')}</th>
          <th scope="col">{text('after')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{shown(before?.[name], text('none'))}</td>
            <td>{shown(after?.[name], text('none'))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function shown(value: string | number | boolean | null | undefined, none: string): string {
  return value === undefined || value === null ? none : String(value)
}
