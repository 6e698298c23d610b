import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { TlsOptions } from 'node:tls'
import { type Config, ConfigError } from '#/config.ts'

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

/**
 * How the API's listener speaks TLS; null where it listens without. Throws `ConfigError` when the production profile would do that, or
 * would let pages in that came in the clear, and for a certificate that nobody would accept.
 */
export function listenerTls(
  { tls, profile, origins }: Pick<Config, 'tls' | 'profile' | 'origins'>,
  now: Date,
): TlsOptions | null {
  if (profile === 'production') {
    if (!tls)
      throw new ConfigError('production serves HTTPS only: GIRASOL_TLS_CERTIFICATE is missing')
    const plain = [...origins.people, ...origins.staff].find(
      (origin) => !origin.startsWith('https:'),
    )
    if (plain) throw new ConfigError(`production serves HTTPS only, and ${plain} is not`)
  }
  if (!tls) return null
  const [cert, key] = [read(tls.certificate), read(tls.key)]
  checkCertificate(cert, key, now)
  return {
    cert,
    key,
    minVersion: 'TLSv1.2',
    ciphers: suites.join(':'),
    honorCipherOrder: true,
    ALPNProtocols: ['http/1.1'],
  }
}

function read(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new ConfigError(`the TLS file ${path} cannot be read`)
  }
}

function checkCertificate(cert: Buffer, key: Buffer, now: Date): void {
  const certificate = new X509Certificate(cert)
  if (!certificate.checkPrivateKey(createPrivateKey(key))) {
    throw new ConfigError('GIRASOL_TLS_KEY is not the key of GIRASOL_TLS_CERTIFICATE')
  }
  if (now < new Date(certificate.validFrom) || now > new Date(certificate.validTo)) {
    throw new ConfigError(
      `the TLS certificate is good from ${certificate.validFrom} to ${certificate.validTo} only`,
    )
  }
}
