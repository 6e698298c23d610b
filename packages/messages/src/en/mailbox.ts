/** Texts of the mailbox that stands in for the world's mail when Girasol runs on one machine. */
export const mailboxTexts = {
  title: 'Girasol mailbox',
  intro:
    'Every mail that Girasol sends on this machine ends here, and nowhere else. It is gone when Girasol stops.',
  list: 'Mails, newest first',
  none: 'No mail yet. Sign up on the site, for example.',
  pick: 'Pick a mail to read it.',
  from: 'From',
  to: 'To',
  at: 'Sent',
  html: 'As most people see it',
  text: 'As plain text',
}
