import type { Audience } from '#/security/sessions.ts'
import type { MailKind } from './mail-kind.ts'

/** Whose pages a mail leads to. */
type Door = 'site' | 'console'

export type MailPlan = {
  /** What is minted when the mail is sent: a code to type, or a secret in the link. */
  secret: 'code' | 'link' | null
  /** Where its link leads; a secret stands behind the `#`, which browsers send to nobody. Null for mails without a link. */
  page: { door: Door; path: string } | null
}

/** Mails that staff gets too: they lead to the console then, to the page of the same name. */
const ofBothDoors: readonly MailKind[] = [
  'passwordReset',
  'passwordChanged',
  'accountLocked',
  'newDevice',
  'factorAdded',
  'factorRemoved',
  'recoveryCodeUsed',
]

/** Where a mail leads, to a reader of this audience. */
export function pageOf(kind: MailKind, audience: Audience): MailPlan['page'] {
  const { page } = mailPlans[kind]
  return page && audience === 'staff' && ofBothDoors.includes(kind)
    ? { ...page, door: 'console' }
    : page
}

const onSite = (path: string, secret: MailPlan['secret'] = null): MailPlan => ({
  secret,
  page: { door: 'site', path },
})
const onConsole = (path: string, secret: MailPlan['secret'] = null): MailPlan => ({
  secret,
  page: { door: 'console', path },
})

/** What each mail carries, and where it leads. */
export const mailPlans: Readonly<Record<MailKind, MailPlan>> = {
  signUpCode: { secret: 'code', page: null },
  alreadyRegistered: onSite('/sign-in'),
  passwordReset: onSite('/reset-password', 'link'),
  passwordChanged: onSite('/account'),
  emailChangeCode: { secret: 'code', page: null },
  emailChangeNotice: onSite('/keep-email', 'link'),
  accountLocked: onSite('/forgot-password'),
  newDevice: onSite('/account'),
  factorAdded: onSite('/account'),
  factorRemoved: onSite('/account'),
  recoveryCodeUsed: onSite('/account'),
  staffInvitation: onConsole('/invitation', 'link'),
  staffRoleChanged: onConsole('/sign-in'),
  accessDigest: onSite('/account/privacy'),
  dataExportReady: onSite('/account/privacy'),
  accountErased: { secret: null, page: null },
  refundDecided: onSite('/orders'),
  alertRaised: onConsole('/alerts'),
}
