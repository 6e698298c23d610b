/** What went wrong, what is safe and what to do: one text for each error code of the contract. */
export const errorsTexts = {
  malformedRequest: 'We could not read that request. Please load the page again and try once more.',
  headersTooLarge: 'That request was too long. Please clear this site’s cookies and try once more.',
  requestTimeout:
    'That request took too long to arrive. Please check your connection and try again.',
  malformedJson: 'We could not read that request. Please load the page again and try once more.',
  invalidInput: 'Some entries are missing or do not fit. Please check the marked fields.',
  bodyTooLarge: 'That is more than we accept in one go. Please send less.',
  unsupportedMediaType: 'We cannot read that kind of data.',
  notFound: 'There is nothing here. It may have been removed, or it belongs to another account.',
  methodNotAllowed: 'That cannot be done here.',
  tooManyRequests: 'That was a lot in a short time. Please wait a moment and try again.',
  foreignOrigin: 'This request came from another website, so we did not carry it out.',
  idempotencyKeyMissing:
    'This request needs an Idempotency-Key, so that it is carried out only once.',
  idempotencyKeyReused: 'This Idempotency-Key was already used for a different request.',
  signInRequired: 'Please sign in first.',
  signInFailed: 'The email address or the password is not right.',
  secondFactorRequired: 'One step is missing: confirm that it is you with your passkey or code.',
  stepUpRequired:
    'This needs a fresh confirmation that it is you. Confirm with your passkey or code, then go on.',
  factorRefused:
    'That did not work. Codes are good once and for a short time: wait for the next one and try again.',
  factorLimit: 'There is no room for another one. Remove one that you no longer use first.',
  factorMissing: 'Add a passkey or an authenticator app first.',
  lastFactor: 'This is your only one. Add another one before you remove it.',
  weakPassword:
    'This password would be guessed quickly. Please choose a longer or less common one, without your name or address in it.',
  passwordWrong: 'That is not your present password. Nothing was changed.',
  codeNotAccepted:
    'This code is not right, or its time is over. Look at the newest mail, or have a new code sent.',
  linkNotAccepted:
    'This link was used already, or its time is over. Ask for a new one; nothing was changed.',
  outsideServiceArea: 'We do not install at this place yet.',
  roofHoldsNoPanel:
    'No panel fits on this roof as drawn. Make a roof plane larger or reduce its edge.',
  estimateChanged: 'This estimate has changed since you read it. Here are the new figures.',
  estimateOutdated:
    'This estimate comes from an earlier version of our model, and the one of today cannot compute its roof any more. What you saved is safe. Please start a new estimate for this roof, or write to us.',
  alreadyOrdered: 'This estimate has already been ordered.',
  stepNotAllowed: 'This step is not possible now, because the order has moved on.',
  offerTaken: 'Another crew was faster. The next offer will come.',
  offerExpired: 'The time for this offer is over. The next offer will come.',
  offerWithdrawn: 'The customer has cancelled this order. The next offer will come.',
  approvalClosed: 'This request was decided, withdrawn or has expired in the meantime.',
  requestOutdated:
    'Things have changed since this was asked for. Load the page again to see how they are.',
  alreadyRequested: 'The same has been asked for already and waits for a decision.',
  memberExists: 'This person belongs to the staff already, under this or a similar address.',
  lastSecurityPerson:
    'At least two active security people must remain, or nobody could decide requests any more.',
  ownAccount: 'This customer is you. Somebody else has to do this.',
  rotatedElsewhere:
    'Wrapping keys are kept by a key service of their own here; set the new one in its configuration.',
  refundTooLarge: 'That is more than is left of what this order costs.',
  caseNotOpen:
    'This needs an open case of this customer. Open one, or load the page again if somebody has just changed it.',
  revealLimitReached:
    'You have revealed as much as one person may in this time. The limit protects customers; ask a colleague if it cannot wait.',
  alreadyAsked: 'You have asked about this already. The answer appears right beside it.',
  orderStillOpen:
    'One of your orders is still under way. We can erase your data once it is done or cancelled.',
  notSealedYet: 'This is not sealed yet. Please try again in a few seconds.',
  alreadyDecided: 'Somebody has decided this already. Load the page again to see what came of it.',
  busy: 'There is more to do right now than we can manage. Please try again in a few seconds.',
  unavailable: 'We are out of order for a moment. Nothing was lost; please try again shortly.',
  internal:
    'Something went wrong on our side. Please try again, and tell us the reference if it stays.',
}
