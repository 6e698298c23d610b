import { anybody, customer, type Facts, type LawOf } from './rules.ts'

const holdsKey = (estimate: Facts['estimate']) => estimate.keyMatches
const ownsIt = customer.who<'estimate'>(
  'owns the estimate',
  (person, estimate) => estimate.customerId === person.accountId,
)

export const estimates: LawOf<'estimate'> = {
  'estimate.read': [...anybody<'estimate'>('holds the private link', holdsKey), ownsIt],
  'estimate.change': [...anybody<'estimate'>('holds the private link', holdsKey), ownsIt],
}
