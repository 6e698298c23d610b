import { accessTexts } from './en/access.ts'
import { accountTexts } from './en/account.ts'
import { appTexts } from './en/app.ts'
import { choicesTexts } from './en/choices.ts'
import { consoleTexts } from './en/console.ts'
import { dataExportTexts } from './en/data-export.ts'
import { deskTexts } from './en/desk.ts'
import { dutiesTexts } from './en/duties.ts'
import { errorsTexts } from './en/errors.ts'
import { estimateTexts } from './en/estimate.ts'
import { factorsTexts } from './en/factors.ts'
import { figuresTexts } from './en/figures.ts'
import { frameTexts } from './en/frame.ts'
import { homeTexts } from './en/home.ts'
import { mailboxTexts } from './en/mailbox.ts'
import { identityTexts } from './en/identity.ts'
import { mailsTexts } from './en/mails.ts'
import { orderTexts } from './en/order.ts'
import { paperTexts } from './en/paper.ts'
import { placeTexts } from './en/place.ts'
import { problemsTexts } from './en/problems.ts'
import { profileTexts } from './en/profile.ts'
import { privacyTexts } from './en/privacy.ts'
import { roofTexts } from './en/roof.ts'
import { runbooksTexts } from './en/runbooks.ts'
import { trackerTexts } from './en/tracker.ts'
import { trailTexts } from './en/trail.ts'
import { watchTexts } from './en/watch.ts'

/** All texts in English, by room. */
export const english = {
  access: accessTexts,
  account: accountTexts,
  app: appTexts,
  choices: choicesTexts,
  console: consoleTexts,
  dataExport: dataExportTexts,
  desk: deskTexts,
  duties: dutiesTexts,
  errors: errorsTexts,
  estimate: estimateTexts,
  factors: factorsTexts,
  figures: figuresTexts,
  frame: frameTexts,
  home: homeTexts,
  mailbox: mailboxTexts,
  identity: identityTexts,
  mails: mailsTexts,
  order: orderTexts,
  paper: paperTexts,
  place: placeTexts,
  problems: problemsTexts,
  profile: profileTexts,
  privacy: privacyTexts,
  roof: roofTexts,
  runbooks: runbooksTexts,
  tracker: trackerTexts,
  trail: trailTexts,
  watch: watchTexts,
}
