/** Texts of the mails. Each kind: `subject`, what it says, what its link is called, and what to do if it was somebody else. */
export const mailsTexts = {
  greeting: 'Hello,',
  farewell: 'The Girasol team',
  footer:
    'Girasol sends this because of something that happened with your account. It is not advertising, and we never ask for a password or a code by mail or phone.',
  lasts: {
    minutes:
      '{count, plural, one {It works for one minute, once.} other {It works for # minutes, once.}}',
    hours:
      '{count, plural, one {It works for one hour, once.} other {It works for # hours, once.}}',
    days: '{count, plural, one {It works for one day, once.} other {It works for # days, once.}}',
  },
  factor: {
    passkey: 'a passkey',
    totp: 'codes from an app',
    recoveryCodes: 'recovery codes',
    all: 'everything',
  },
  role: { support: 'support', sales: 'sales', engineer: 'engineer', security: 'security' },
  severity: { low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  signUpCode: {
    subject: 'Your code for Girasol',
    lead: 'This is the code that finishes your sign-up. Type it where you began.',
    note: 'Was it not you? Then nothing needs to be done: without the code no account is made.',
  },
  alreadyRegistered: {
    subject: 'You already have a Girasol account',
    lead: 'Somebody, probably you, tried to sign up with this address. It already has an account, so there is nothing to sign up for: sign in, or set a new password if the old one is gone.',
    button: 'Sign in',
    note: 'Was it not you? Then nothing needs to be done. Nobody was told that this account exists.',
  },
  passwordReset: {
    subject: 'Set a new password',
    lead: 'Somebody, probably you, asked for a new password. The link opens a page where you choose it. All other devices are signed out then.',
    button: 'Choose a new password',
    note: 'Was it not you? Then nothing needs to be done: your password stays as it is.',
  },
  passwordChanged: {
    subject: 'Your password was changed',
    lead: 'The password of your account was changed on {at}. All other devices were signed out.',
    button: 'Look at your devices',
    note: 'Was it not you? Set a new password at once, then look at your devices and at who is signed in.',
  },
  emailChangeCode: {
    subject: 'Your code for the new address',
    lead: 'This is the code that proves that this address is yours. Type it where you asked for the change.',
    note: 'Was it not you? Then nothing needs to be done: without the code nothing changes.',
  },
  emailChangeNotice: {
    subject: 'Your email address is about to change',
    lead: 'Somebody, probably you, asked that Girasol write to another address from {at} on. Until then everything stays as it is.',
    button: 'Stop this change',
    note: 'Was it not you? Stop the change with the link, then set a new password.',
  },
  accountLocked: {
    subject: 'Somebody tries to get into your account',
    lead: 'A wrong password was typed so often that new devices have to wait. Your own devices and your passkeys still work.',
    button: 'Set a new password',
    note: 'Was it you? Then just wait a little, or set a new password.',
  },
  newDevice: {
    subject: 'A new device signed in to your account',
    lead: 'On {at}, somebody, probably you, signed in on a device that we have not seen before.',
    button: 'Look at your devices',
    note: 'Was it not you? Sign that device out, then set a new password.',
  },
  factorAdded: {
    subject: 'A new way to prove that it is you',
    lead: 'On {at}, this was added to your account: {factor}.',
    button: 'Look at your account',
    note: 'Was it not you? Remove it, set a new password, and write to us.',
  },
  factorRemoved: {
    subject: 'A way to prove that it is you was removed',
    lead: 'On {at}, this was removed from your account: {factor}.',
    button: 'Look at your account',
    note: 'Was it not you? Set a new password at once, and write to us.',
  },
  recoveryCodeUsed: {
    subject: 'A recovery code was used',
    lead: 'On {at}, one of your recovery codes was used to sign in. {left, plural, =0 {None is left.} one {One is left.} other {# are left.}}',
    button: 'Make new codes',
    note: 'Was it not you? Make new codes at once and set a new password: the old codes end with that.',
  },
  staffInvitation: {
    subject: 'You are invited to the Girasol staff console',
    lead: 'Two colleagues have agreed to invite you to the staff console as {role}. The link opens a page where you choose a password and add a second factor.',
    button: 'Accept the invitation',
    note: 'Do you not expect this? Then do not open the link, and tell the colleague who would know.',
  },
  staffRoleChanged: {
    subject: 'Your role in the staff console has changed',
    lead: 'From {at} on your role in the staff console is: {role}. Two colleagues agreed to this, and you were signed out everywhere.',
    button: 'Open the console',
    note: 'Is this a surprise? Tell the security team.',
  },
  accessDigest: {
    subject: 'Who looked at your data this week',
    lead: '{count, plural, one {Somebody of our staff looked at your data once this week.} other {Our staff looked at your data # times this week.}} Each look is listed with the reason that was given for it.',
    button: 'See each look',
    note: 'Is something not clear? You can ask why, right beside each look.',
  },
  dataExportReady: {
    subject: 'Your data is ready',
    lead: 'The copy of everything that we hold about you is ready to be downloaded. Sign in to get it; it stays for a day.',
    button: 'Download your data',
    note: 'Was it not you who asked? Set a new password, and write to us.',
  },
  accountErased: {
    subject: 'Your account is erased',
    lead: 'As you asked, your account was erased on {at}. What the law makes us keep about orders is kept without your name, and the key to everything else is destroyed: nobody can read it any more, we cannot either.',
    note: 'Thank you for the time with us. If you come back, you begin anew.',
  },
  refundDecided: {
    subject: 'About the refund of order {order}',
    lead: '{decision, select, approved {The refund of {amount} for your order {order} was approved. It reaches the account that you paid from within a few days.} other {The refund of {amount} that was asked for your order {order} was not approved. The reason is with your order.}}',
    button: 'See your order',
    note: 'Any question? Answer on the order’s page: a person reads it.',
  },
  alertRaised: {
    subject: 'Alert, {severity}: {title}',
    lead: '{title}. {count, plural, one {Seen once} other {Seen # times}}, first on {at}. What it means and what to do is in the console, and in the runbook {runbook}.',
    button: 'Open the alert',
    note: 'Alerts are acknowledged in the console, with a reason. One that is not stays open.',
  },
}
