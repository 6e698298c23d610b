import { accountTexts } from './en/account.ts'
import { appTexts } from './en/app.ts'
import { consoleTexts } from './en/console.ts'
import { dataExportTexts } from './en/data-export.ts'
import { errorsTexts } from './en/errors.ts'
import { estimateTexts } from './en/estimate.ts'
import { frameTexts } from './en/frame.ts'
import { homeTexts } from './en/home.ts'
import { mailboxTexts } from './en/mailbox.ts'
import { mailsTexts } from './en/mails.ts'
import { orderTexts } from './en/order.ts'
import { placeTexts } from './en/place.ts'
import { roofTexts } from './en/roof.ts'
import { trackerTexts } from './en/tracker.ts'
import { trailTexts } from './en/trail.ts'

/** All texts in English, by room. */
export const english = {
  account: accountTexts,
  app: appTexts,
  console: consoleTexts,
  dataExport: dataExportTexts,
  errors: errorsTexts,
  estimate: estimateTexts,
  frame: frameTexts,
  home: homeTexts,
  mailbox: mailboxTexts,
  mails: mailsTexts,
  order: orderTexts,
  place: placeTexts,
  roof: roofTexts,
  tracker: trackerTexts,
  trail: trailTexts,
}
