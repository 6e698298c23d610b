/**
 * What somebody without a session may call at all, and why: read by people, in every change of it. A public
 * endpoint that is not here is a finding, and so is a line for an endpoint that is gone.
 */
export const openRoutes: Readonly<Record<string, string>> = {
  'GET /health/ready': 'balancers ask it; it says ready or not, and nothing else',
  'POST /accounts': 'who signs up has no session yet',
  'POST /sessions': 'who signs in has no session yet',
  'POST /places/search': 'an estimate needs no account',
  'POST /places/nearest': 'an estimate needs no account',
  'GET /catalogue/modules': 'an estimate needs no account',
  'POST /estimates/start': 'an estimate needs no account',
  'GET /weather/:stationId': 'public weather, packaged with the product',
  'POST /estimates': 'saving gives a private link; an account comes later',
  'GET /estimates/:estimateId': 'by the key of the private link',
  'PUT /estimates/:estimateId': 'by the key of the private link',
  'POST /staff/sessions': 'who signs in has no session yet',
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
