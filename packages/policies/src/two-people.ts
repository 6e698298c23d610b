import type { ApprovalKind, Role } from '@girasol/contract'
import { engineer, type Facts, type LawOf, type Principal, security, support } from './rules.ts'

/** Whose duty it is to decide each kind of request. */
export const approvers: Readonly<Record<ApprovalKind, readonly Role[]>> = {
  staffInvitation: ['security'],
  staffRole: ['security'],
  staffRestore: ['security'],
  factorReset: ['security'],
  sealedAccess: ['engineer', 'security'],
  breakGlass: ['engineer', 'security'],
  refund: ['support'],
  identityChange: ['support', 'security'],
  dataExport: ['security'],
  keyRotation: ['security'],
}

type Person = Exclude<Principal, { role: 'anonymous' }>

/** Nobody decides what they asked for, what is about themselves, what they agreed to already, or what another account of theirs asked for. */
export function mayDecide(person: Person, approval: Facts['approval']): boolean {
  const { kind, requesterId, subjectId, firstApproverId, samePerson } = approval
  if (samePerson) return false
  if ([requesterId, subjectId, firstApproverId].includes(person.accountId)) return false
  return approvers[kind].includes(person.role)
}

const madeIt = (person: Person, approval: Facts['approval']) =>
  approval.requesterId === person.accountId
const sees = (person: Person, approval: Facts['approval']) =>
  madeIt(person, approval) || approvers[approval.kind].includes(person.role)

const deciders = [support, engineer, security]
const another = 'is another person whose duty it is'

export const approvals: LawOf<'approval'> = {
  'approval.list': deciders.map((role) => role.always()),
  'approval.read': deciders.map((role) => role.who('made it or decides such requests', sees)),
  'approval.approve': deciders.map((role) => role.who(another, mayDecide)),
  'approval.decline': deciders.map((role) => role.who(another, mayDecide)),
  'approval.withdraw': deciders.map((role) => role.who('made it', madeIt)),
}

const somebodyElse = security.who<'staffMember'>(
  'it is somebody else',
  (person, member) => member.accountId !== person.accountId,
)

export const staff: LawOf<'staff'> = {
  'staff.list': [security.always()],
  'staff.invite': [security.always()],
  'staff.changeRole': [somebodyElse],
  'staff.suspend': [somebodyElse],
  'staff.restore': [somebodyElse],
  'staff.resetFactor': [somebodyElse],
}

export const invitations: LawOf<'invitation'> = {
  'invitation.withdraw': [security.always()],
}

const anotherOne = security.who<'accessReviewItem'>(
  'it is somebody else',
  (person, item) => item.accountId !== person.accountId,
)

export const accessReviews: LawOf<'accessReview'> = {
  'accessReview.read': [security.always()],
  'accessReview.confirm': [anotherOne],
  'accessReview.remove': [anotherOne],
}

export const exportPermits: LawOf<'exportPermit'> = {
  'exportPermit.list': [support.always()],
  'exportPermit.use': [
    support.who('holds it, and it is not used', (person, permit) => {
      return permit.holderId === person.accountId && permit.usable
    }),
  ],
}

export const keys: LawOf<'key'> = {
  'key.askRotate': [security.always()],
}
