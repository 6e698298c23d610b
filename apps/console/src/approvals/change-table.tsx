'use client'

import type { OutputOf } from '@girasol/api-client'
import { localeOf } from '@girasol/messages'
import { useLocale, useTranslations } from 'next-intl'
import { dollars } from '../frame/dollars.ts'
import { useRoleName } from '../trail/role-name.ts'

export type Approval = OutputOf<'approvals', 'listApprovals'>['approvals'][number]
type Change = Approval['changes'][number]

const known = [
  'role',
  'language',
  'name',
  'email',
  'state',
  'factors',
  'scope',
  'wrappingKey',
  'minutes',
  'orderNumber',
  'amountCents',
  'refundedCents',
  'totalCents',
] as const
type Known = (typeof known)[number]

const words = [
  'active',
  'suspended',
  'kept',
  'removed',
  'everything',
  'renewed',
  'order',
  'customer',
  'en',
  'es',
] as const

/** What is so and what would be, line by line. */
export function ChangeTable({ changes }: { changes: readonly Change[] }) {
  const text = useTranslations('duties')
  const say = useWords()
  if (changes.length === 0) return null
  return (
    <table className="d-changes">
      <thead>
        <tr>
          <th scope="col">{text('approvals.field')}</th>
          <th scope="col">{text('approvals.before')}</th>
          <th scope="col">{text('approvals.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{text(`fields.${nameOf(field) ?? 'other'}`)}</th>
            <td>{before === null ? '—' : <del>{say(field, before)}</del>}</td>
            <td>{after === null ? '—' : <ins>{say(field, after)}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const nameOf = (field: string): Known | undefined => known.find((name) => name === field)

/** A stored value as a person says it. */
function useWords(): (field: string, value: string) => string {
  const text = useTranslations('duties.values')
  const roleName = useRoleName()
  const locale = localeOf(useLocale())
  return (field, value) => {
    if (field === 'role') return roleName(value)
    if (field.endsWith('Cents')) return dollars(Number(value), locale)
    if (field === 'minutes') return text('minutes', { count: Number(value) })
    const word = words.find((name) => name === value)
    const isCode = ['state', 'factors', 'scope', 'language', 'wrappingKey'].includes(field)
    return word && isCode ? text(word) : value
  }
}
