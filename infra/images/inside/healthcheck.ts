import { readFileSync } from 'node:fs'
import { get as getPlain } from 'node:http'
import { get as getSecure } from 'node:https'

/** Asks the program of this container whether it works; ends with 1 when it does not say so within three seconds. */
const { GIRASOL_CONTAINER_PORT: port, GIRASOL_TLS_CERTIFICATE: certificate } = process.env
const where = { host: '127.0.0.1', port, path: '/health/live', timeout: 3000, agent: false }
const end = (code: number) => process.exit(code)
// The certificate names the service, not this address: it is the same file, which is proof enough.
const proof = () => ({
  ca: readFileSync(certificate ?? ''),
  allowPartialTrustChain: true,
  checkServerIdentity: () => undefined,
})
const asked = certificate ? getSecure({ ...where, ...proof() }) : getPlain(where)
asked.on('response', ({ statusCode }) => end(statusCode === 200 ? 0 : 1))
asked.on('error', () => end(1))
asked.on('timeout', () => end(1))
