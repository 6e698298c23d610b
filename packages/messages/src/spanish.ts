import type { Same } from './catalogue.ts'
import type { english } from './english.ts'
import { accessTexts } from './es/access.ts'
import { accountTexts } from './es/account.ts'
import { appTexts } from './es/app.ts'
import { choicesTexts } from './es/choices.ts'
import { consoleTexts } from './es/console.ts'
import { dataExportTexts } from './es/data-export.ts'
import { deskTexts } from './es/desk.ts'
import { dutiesTexts } from './es/duties.ts'
import { errorsTexts } from './es/errors.ts'
import { estimateTexts } from './es/estimate.ts'
import { factorsTexts } from './es/factors.ts'
import { figuresTexts } from './es/figures.ts'
import { frameTexts } from './es/frame.ts'
import { homeTexts } from './es/home.ts'
import { mailboxTexts } from './es/mailbox.ts'
import { identityTexts } from './es/identity.ts'
import { mailsTexts } from './es/mails.ts'
import { orderTexts } from './es/order.ts'
import { paperTexts } from './es/paper.ts'
import { placeTexts } from './es/place.ts'
import { problemsTexts } from './es/problems.ts'
import { profileTexts } from './es/profile.ts'
import { privacyTexts } from './es/privacy.ts'
import { roofTexts } from './es/roof.ts'
import { runbooksTexts } from './es/runbooks.ts'
import { trackerTexts } from './es/tracker.ts'
import { trailTexts } from './es/trail.ts'
import { watchTexts } from './es/watch.ts'

/** All texts in Spanish, by room. */
export const spanish: Same<typeof english> = {
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
