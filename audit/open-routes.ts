/**
 * What somebody without a session may call at all, and why: read by people, in every change of it. A public
 * endpoint that is not here is a finding, and so is a line for an endpoint that is gone.
 */
export const openRoutes: Readonly<Record<string, string>> = {
  'GET /health/started':
    'whoever runs the program asks it; it says started or not, and nothing else',
  'GET /health/ready': 'balancers ask it; it says ready or not, and nothing else',
  'GET /health/live': 'whoever runs the program asks it; it says live or not, and nothing else',
  'POST /accounts/codes':
    'who signs up has no session yet; the answer is the same for every address',
  'POST /accounts': 'who signs up has no session yet',
  'POST /sessions': 'who signs in has no session yet',
  'POST /passkey-challenges': 'a passkey signs it before anybody is known',
  'POST /sessions/passkey': 'who signs in has no session yet',
  'POST /password-resets':
    'who forgot the password has no session; the answer is the same for every address',
  'POST /passwords': 'by the link of a mail, once; it begins no session',
  'POST /email-changes/stops':
    'by the link of a mail: who lost the account must be able to stop it',
  'POST /places/search': 'an estimate needs no account',
  'POST /places/nearest': 'an estimate needs no account',
  'GET /catalogue/modules': 'an estimate needs no account',
  'POST /estimates/start': 'an estimate needs no account',
  'GET /weather/:stationId': 'public weather, packaged with the product',
  'GET /emissions/:state': 'public emission figures, packaged with the product',
  'POST /estimates/compute': 'an estimate needs no account; nothing is kept of what was sent',
  'POST /estimates': 'saving gives a private link; an account comes later',
  'GET /estimates/:estimateId': 'by the key of the private link',
  'GET /estimates/:estimateId/pdf': 'by the key of the private link',
  'PUT /estimates/:estimateId': 'by the key of the private link',
  'POST /staff/sessions': 'who signs in has no session yet',
  'POST /staff/passkey-challenges': 'a passkey signs it before anybody is known',
  'POST /staff/sessions/passkey': 'who signs in has no session yet',
  'POST /staff/password-resets':
    'who forgot the password has no session; the answer is the same for every address',
  'POST /staff/passwords': 'by the link of a mail, once; it begins no session',
  'POST /staff/members/joined':
    'by the link of an invitation, once; it is worth setting up a factor only',
  'GET /trail/checkpoint': 'anybody may keep a signed checkpoint: that is what it is for',
  'GET /trail/consistency': 'hashes only: that the log only grew between two checkpoints',
}

/** The interface description and its page, which only the development profiles serve. */
export const docsRoutes: readonly string[] = [
  'GET /openapi.json',
  'GET /docs',
  'GET /docs/start.js',
  'GET /docs/swagger-ui.css',
  'GET /docs/swagger-ui-bundle.js',
  'GET /docs/favicon-32x32.png',
]
