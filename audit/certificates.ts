import '../launch/database/metadata-store.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as Certificates from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const day = 86_400_000

/** An authority of the audit's own, and what it signs: each a PEM file. */
export type Authority = {
  file: string
  issue(folder: string, names: readonly string[]): Promise<{ certificate: string; key: string }>
}

/** An authority that can certify any name, as one that an attacker has tricked would. */
export async function makeAuthority(folder: string): Promise<Authority> {
  const x509 = await import('@peculiar/x509')
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity(),
    name: 'CN=Audit authority',
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  const file = join(folder, 'authority.pem')
  writeFileSync(file, authority.toString('pem'))
  return {
    file,
    issue: (to, names) => issue(x509, authority, keys, { folder: to, names }),
  }
}

function validity(): { notBefore: Date; notAfter: Date } {
  return { notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + day) }
}

async function issue(
  x509: typeof Certificates,
  authority: Certificates.X509Certificate,
  authorityKeys: CryptoKeyPair,
  { folder, names }: { folder: string; names: readonly string[] },
): Promise<{ certificate: string; key: string }> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.create({
    ...validity(),
    subject: 'CN=Audit server',
    issuer: authority.subject,
    publicKey: keys.publicKey,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: 'dns' as const, value })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(authority),
    ],
  })
  const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  mkdirSync(folder, { recursive: true })
  const files = { certificate: join(folder, 'server.pem'), key: join(folder, 'server.key') }
  writeFileSync(files.certificate, certificate.toString('pem'))
  writeFileSync(files.key, x509.PemConverter.encode(key, 'PRIVATE KEY'))
  return files
}
