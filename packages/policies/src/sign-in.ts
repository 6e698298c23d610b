import {
  crew,
  customer,
  engineer,
  type LawOf,
  sales,
  security,
  standings,
  support,
} from './rules.ts'

const people = [customer, crew]
const staff = [support, sales, engineer, security]
const everybody = [...people, ...staff]

type Owned = { accountId: string }
const owns = (person: Owned, thing: Owned) => thing.accountId === person.accountId
const owners = (name: string) => everybody.map((role) => role.who<'factor' | 'device'>(name, owns))

/** `end` is the people's way out; staff have their own (`staffSession.end`). */
export const sessions: LawOf<'session'> = {
  'session.end': people.map((role) => role.whileStanding(...standings)),
  'session.read': everybody.map((role) => role.whileStanding(...standings)),
  'session.stepUp': everybody.map((role) => role.always()),
  'session.revoke': everybody.map((role) => role.always()),
}

export const staffSessions: LawOf<'staffSession'> = {
  'staffSession.end': staff.map((role) => role.whileStanding(...standings)),
}

/** Whoever owes a factor may present one; whoever has none yet, as staff, may set one up. Both may do nothing else. */
export const factors: LawOf<'factor'> = {
  'factor.present': everybody.map((role) => role.whileStanding('secondFactor')),
  'factor.list': everybody.map((role) => role.always()),
  'factor.enrol': [
    ...people.map((role) => role.always()),
    ...staff.map((role) => role.whileStanding('full', 'enrolling')),
  ],
  'factor.rename': owners('owns the factor'),
  'factor.remove': owners('owns the factor'),
}

export const recoveryCodes: LawOf<'recoveryCodes'> = {
  'recoveryCodes.renew': everybody.map((role) => role.always()),
}

export const devices: LawOf<'device'> = {
  'device.list': everybody.map((role) => role.always()),
  'device.revoke': owners('owns the device'),
}

const isPeople = 'of a customer or crew member'
const isColleague = 'of a colleague'
const isAnother = 'of another colleague'

/** Support lets customers and crews try again, security lets colleagues; nobody themselves. */
export const locks: LawOf<'lock'> = {
  'lock.read': [
    support.who(isPeople, (_, account) => account.audience === 'people'),
    security.who(isColleague, (_, account) => account.audience === 'staff'),
  ],
  'lock.lift': [
    support.who(isPeople, (_, account) => account.audience === 'people'),
    security.who(
      isAnother,
      (person, account) => account.audience === 'staff' && account.accountId !== person.accountId,
    ),
  ],
}
