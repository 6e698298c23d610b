import type { Action } from '@girasol/contract'
import { type EventShape, of } from './ocsf-classes.ts'

/**
 * Every kind of event that may stand in the audit trail, once: its class and activity in OCSF, how grave it is when it succeeds, and what
 * an entry must name. A kind that is not here cannot be written; an action of the contract that is not here does not compile. A new kind
 * is one line here and one text in each language (`trail` room of the messages).
 */
const catalogue = {
  // Sessions and sign-in
  'session.start': of.authentication('logon', 'info', ['object']),
  'session.begin': of.authentication('preauth', 'info', ['object']),
  'session.end': of.authentication('logoff', 'info', ['object']),
  'session.revoke': of.authentication('logoff', 'low', ['object']),
  'session.stepUp': of.authentication('other', 'info', ['object']),
  'staffSession.end': of.authentication('logoff', 'info', ['object']),
  'device.list': of.apiActivity('read'),
  'device.revoke': of.authentication('logoff', 'low', ['object']),
  // Accounts, passwords, factors, lockout
  'account.open': of.accountChange('create', 'info', ['object']),
  'account.askCode': of.accountChange('other', 'info', ['object']),
  'account.change': of.accountChange('other', 'info', ['object']),
  'account.read': of.apiActivity('read'),
  'staffAccount.read': of.apiActivity('read'),
  'password.change': of.accountChange('passwordChange', 'low', ['object']),
  'staffPassword.change': of.accountChange('passwordChange', 'medium', ['object']),
  'password.askReset': of.accountChange('other', 'low'),
  'password.reset': of.accountChange('passwordReset', 'medium', ['object']),
  'password.upgrade': of.accountChange('other', 'info', ['object']),
  'email.read': of.apiActivity('read'),
  'email.verify': of.accountChange('other', 'info', ['object']),
  'email.askChange': of.accountChange('other', 'low', ['object']),
  'email.change': of.accountChange('other', 'medium', ['object']),
  'email.keep': of.accountChange('other', 'medium', ['object']),
  'factor.enrol': of.accountChange('factorEnable', 'low', ['object', 'after']),
  'factor.present': of.authentication('other', 'info', ['object']),
  'factor.remove': of.accountChange('factorDisable', 'medium', ['object']),
  'factor.reset': of.accountChange('factorDisable', 'high', ['object', 'reason']),
  'recoveryCodes.renew': of.accountChange('other', 'medium', ['object']),
  'lock.set': of.accountChange('lock', 'medium'),
  'lock.lift': of.accountChange('unlock', 'medium', ['object', 'reason']),
  // Staff, roles, two people
  'invitation.send': of.entityManagement('create', 'medium', ['object', 'after']),
  'invitation.accept': of.accountChange('create', 'medium', ['object']),
  'invitation.withdraw': of.entityManagement('delete', 'medium', ['object']),
  'role.grant': of.userAccess('assignPrivileges', 'high', ['object', 'before', 'after']),
  'role.revoke': of.userAccess('revokePrivileges', 'high', ['object', 'before', 'after']),
  'staff.list': of.apiActivity('read'),
  'staff.suspend': of.accountChange('disable', 'high', ['object', 'reason']),
  'staff.restore': of.accountChange('enable', 'high', ['object', 'reason']),
  'approval.request': of.entityManagement('create', 'low', ['object', 'after']),
  'approval.approve': of.entityManagement('update', 'medium', ['object', 'before', 'after']),
  'approval.decline': of.entityManagement('update', 'medium', ['object', 'before', 'after']),
  'approval.withdraw': of.entityManagement('update', 'low', ['object']),
  'approval.expire': of.entityManagement('update', 'low', ['object']),
  'accessReview.confirm': of.userAccess('assignPrivileges', 'low', ['object']),
  'accessReview.remove': of.userAccess('revokePrivileges', 'high', ['object']),
  // Access to people's data
  'reveal.field': of.apiActivity('read', 'medium', ['object', 'reason', 'after']),
  'sealedAccess.request': of.entityManagement('create', 'medium', ['object', 'reason']),
  'sealedAccess.grant': of.authorizeSession('assignPrivileges', 'high', ['object', 'after']),
  'sealedAccess.read': of.apiActivity('read', 'medium', ['object']),
  'sealedAccess.end': of.userAccess('revokePrivileges', 'medium', ['object']),
  'breakGlass.request': of.entityManagement('create', 'high', ['object', 'reason']),
  'breakGlass.open': of.authorizeSession('assignPrivileges', 'critical', ['object', 'after']),
  'breakGlass.end': of.userAccess('revokePrivileges', 'high', ['object']),
  'breakGlass.review': of.entityManagement('update', 'medium', ['object', 'after']),
  'personalData.export': of.apiActivity('read', 'medium', ['object']),
  'personalData.erase': of.accountChange('delete', 'high', ['object']),
  'access.read': of.apiActivity('read'),
  'access.ask': of.apiActivity('create', 'low', ['object']),
  'case.open': of.entityManagement('create', 'info', ['object']),
  'case.close': of.entityManagement('update', 'info', ['object']),
  // Estimates, orders, visits
  'estimate.save': of.apiActivity('create', 'info', ['object', 'after']),
  'estimate.read': of.apiActivity('read'),
  'estimate.change': of.apiActivity('update', 'info', ['object', 'before', 'after']),
  'order.place': of.apiActivity('create', 'info', ['object', 'after']),
  'order.list': of.apiActivity('read'),
  'order.read': of.apiActivity('read'),
  'order.follow': of.apiActivity('read'),
  'order.cancel': of.apiActivity('update', 'info', ['object']),
  'order.find': of.apiActivity('read', 'info', ['object']),
  'order.listRecent': of.apiActivity('read'),
  'order.offer': of.apiActivity('update', 'info', ['object', 'after']),
  'order.refund': of.apiActivity('update', 'high', ['object', 'after']),
  'priceBook.change': of.entityManagement('update', 'high', ['object', 'before', 'after']),
  'crew.certify': of.userAccess('assignPrivileges', 'medium', ['object']),
  'offer.list': of.apiActivity('read'),
  'offer.accept': of.apiActivity('update', 'info', ['object', 'before', 'after']),
  'offer.decline': of.apiActivity('update', 'info', ['object', 'before', 'after']),
  'visit.list': of.apiActivity('read'),
  'visit.read': of.apiActivity('read'),
  'visit.setOff': of.apiActivity('update', 'info', ['object', 'before', 'after']),
  'visit.arrive': of.apiActivity('update', 'info', ['object', 'before', 'after']),
  'visit.finish': of.apiActivity('update', 'info', ['object', 'before', 'after']),
  'visit.reportPosition': of.apiActivity('update'),
  // Running the system
  'health.read': of.apiActivity('read'),
  'key.use': of.apiActivity('read', 'low', ['object']),
  'key.rotate': of.entityManagement('update', 'high', ['object']),
  'key.denied': of.detectionFinding('create', 'high'),
  'egress.blocked': of.networkActivity('refuse', 'high'),
  'tls.refused': of.networkActivity('refuse', 'medium'),
  'database.refused': of.detectionFinding('create', 'high'),
  // Requests that were refused, counted by the minute (see docs/decisions)
  'request.invalid': of.apiActivity('other', 'low', ['after']),
  'request.limited': of.apiActivity('other', 'medium', ['after']),
  'request.foreignOrigin': of.apiActivity('other', 'medium', ['after']),
  'request.refused': of.apiActivity('other', 'low', ['after']),
  'request.failed': of.applicationError('generalError', 'high', ['after']),
  // The trail itself, alerts and reviews
  'trail.read': of.apiActivity('read'),
  'trail.refuse': of.detectionFinding('create', 'critical', ['object']),
  'trail.gap': of.detectionFinding('create', 'critical'),
  'alert.raise': of.detectionFinding('create', 'high', ['object', 'after']),
  'alert.acknowledge': of.detectionFinding('update', 'low', ['object']),
  'alert.close': of.detectionFinding('close', 'low', ['object']),
  'review.done': of.entityManagement('update', 'info', ['object', 'after']),
  'reconciliation.mismatch': of.detectionFinding('create', 'critical', ['object']),
} as const satisfies Record<string, EventShape>

export type EventKind = keyof typeof catalogue

/** An action of the contract without a line above is an error here. */
type Missing = Exclude<Action, EventKind>
type Complete = [Missing] extends [never] ? typeof catalogue : { missing: Missing }
const complete: Complete = catalogue

export const trailEvents: Readonly<Record<EventKind, EventShape>> = complete

export function isEventKind(text: string): text is EventKind {
  return Object.hasOwn(trailEvents, text)
}
