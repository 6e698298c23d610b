import {
  type IncentiveBook,
  type IncentiveRow,
  type IncentiveStatus,
  incentiveStatus,
} from '@girasol/economics'

/** A row of the book that concerns a home, and whether it still applies to it. */
export type ConcernedIncentive = { row: IncentiveRow; status: IncentiveStatus }

/**
 * The rows of a home's country and state, those in force first, then the latest. A household that
 * buys its system is asked about; `today` is an ISO date.
 */
export function concernedIncentives(
  book: Pick<IncentiveBook, 'rows'>,
  state: string | null,
  today: string,
): ConcernedIncentive[] {
  const jurisdictions = ['US', ...(state === null ? [] : [`US-${state}`])]
  const situation = { jurisdictions, completedOn: today, ownership: 'owner' } as const
  return book.rows
    .filter(({ jurisdiction }) => jurisdictions.includes(jurisdiction))
    .map((row) => ({ row, status: incentiveStatus(row, situation) }))
    .toSorted(
      (one, other) =>
        Number(other.status === 'inForce') - Number(one.status === 'inForce') ||
        endOf(other.row).localeCompare(endOf(one.row)),
    )
}

const endOf = ({ until }: IncentiveRow) => until ?? '9999-12-31'
