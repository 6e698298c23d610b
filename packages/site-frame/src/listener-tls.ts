import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import type { TlsOptions } from 'node:tls'

/** Said with every answer, errors and redirects among them, also before Next has seen the request. */
export const transportSecurity = 'max-age=63072000; includeSubDomains; preload'

/** TLS 1.3 first; of TLS 1.2 only what authenticates what it encrypts (AEAD) and has forward secrecy (RFC 9325, section 4.2). */
const suites = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
]

export type Secured = {
  /** Paths of PEM files; null where the site listens without TLS. */
  tls: { certificate: string; key: string } | null
  /** The production profile: HTTPS or nothing. */
  production: boolean
  /** Where people find the site. */
  origin: string
}

/**
 * How a site's listener speaks TLS; null where it listens without. Throws, in one line, when the production profile would do that, and
 * for a certificate that a browser would not accept for the site's own name.
 */
export function listenerTls({ tls, production, origin }: Secured, now: Date): TlsOptions | null {
  if (production && !tls) {
    throw new Error('production serves HTTPS only: GIRASOL_TLS_CERTIFICATE is missing')
  }
  if (production && !origin.startsWith('https:')) {
    throw new Error(`production serves HTTPS only, and ${origin} is not`)
  }
  if (!tls) return null
  const [cert, key] = [readFileSync(tls.certificate), readFileSync(tls.key)]
  checkCertificate(cert, key, now, new URL(origin).hostname)
  return {
    cert,
    key,
    minVersion: 'TLSv1.2',
    ciphers: suites.join(':'),
    honorCipherOrder: true,
    ALPNProtocols: ['http/1.1'],
  }
}

function checkCertificate(cert: Buffer, key: Buffer, now: Date, host: string): void {
  const certificate = new X509Certificate(cert)
  if (!certificate.checkPrivateKey(createPrivateKey(key))) {
    throw new Error('GIRASOL_TLS_KEY is not the key of GIRASOL_TLS_CERTIFICATE')
  }
  if (now < new Date(certificate.validFrom) || now > new Date(certificate.validTo)) {
    throw new Error(
      `the TLS certificate is good from ${certificate.validFrom} to ${certificate.validTo} only`,
    )
  }
  const named = isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host)
  if (!named) throw new Error(`the TLS certificate does not name ${host}`)
}
