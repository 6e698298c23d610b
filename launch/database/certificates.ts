import './metadata-store.ts'
import { createPrivateKey, randomBytes, X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as Certificates from '@peculiar/x509'
import { ownedFile, ownedFolder, type Owner } from './server-owner.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const lifetimeDays = 365
const renewBeforeDays = 30
const day = 86_400_000

/** Paths of the server's certificate files, all PEM. The authority's private key is never stored. */
export type CertificateFiles = { authority: string; certificate: string; key: string }

/** Where the certificates of a server folder lie; they may not exist yet. */
export function certificateFiles(folder: string): CertificateFiles {
  const at = (name: string) => join(folder, 'certificates', name)
  return { authority: at('authority.pem'), certificate: at('server.pem'), key: at('server.key') }
}

/** Makes an authority and a server certificate for 127.0.0.1 and localhost, unless both last 30 days more. */
export async function ensureCertificates(
  folder: string,
  owner: Owner,
  now: Date,
): Promise<CertificateFiles> {
  const files = certificateFiles(folder)
  if (lasts(files, now)) return files
  const made = await makePair(now)
  ownedFolder(join(folder, 'certificates'), owner, 0o755)
  ownedFile(files.key, made.key, owner, 0o600)
  ownedFile(files.certificate, made.certificate, owner, 0o644)
  ownedFile(files.authority, made.authority, owner, 0o644)
  return files
}

function lasts(files: CertificateFiles, now: Date): boolean {
  if (!Object.values(files).every((file) => existsSync(file))) return false
  const certificate = new X509Certificate(readFileSync(files.certificate))
  const authority = new X509Certificate(readFileSync(files.authority))
  const left = Date.parse(certificate.validTo) - now.getTime()
  // All three are compared: a start killed between two of the files leaves a set that does not match.
  const belongTogether =
    certificate.verify(authority.publicKey) &&
    certificate.checkPrivateKey(createPrivateKey(readFileSync(files.key)))
  return belongTogether && left > renewBeforeDays * day
}

/** An authority, and a certificate of it for this machine and for other names that it is called by. */
export async function makePair(
  now: Date,
  names: readonly string[] = [],
): Promise<{ authority: string; certificate: string; key: string }> {
  const x509 = await import('@peculiar/x509')
  const authorityKeys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  const serverKeys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const authority = await makeAuthority(x509, authorityKeys, now)
  const certificate = await makeServerCertificate(x509, authority, authorityKeys, {
    keys: serverKeys,
    names,
    now,
  })
  const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', serverKeys.privateKey))
  return {
    authority: authority.toString('pem'),
    certificate: certificate.toString('pem'),
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
  }
}

type KeyPair = Certificates.X509CertificateCreateSelfSignedParams['keys']

function validity(now: Date): { notBefore: Date; notAfter: Date; serialNumber: string } {
  return {
    notBefore: new Date(now.getTime() - day),
    notAfter: new Date(now.getTime() + lifetimeDays * day),
    serialNumber: `01${randomBytes(15).toString('hex')}`,
  }
}

async function makeAuthority(
  x509: typeof Certificates,
  keys: KeyPair,
  now: Date,
): Promise<Certificates.X509Certificate> {
  // Each authority gets a name of its own: two that differ only by key would confuse a client's cache.
  const mark = randomBytes(6).toString('hex')
  return x509.X509CertificateGenerator.createSelfSigned({
    ...validity(now),
    name: `CN=Girasol database authority ${mark}`,
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
}

async function makeServerCertificate(
  x509: typeof Certificates,
  authority: Certificates.X509Certificate,
  authorityKeys: KeyPair,
  server: { keys: KeyPair; names: readonly string[]; now: Date },
): Promise<Certificates.X509Certificate> {
  return x509.X509CertificateGenerator.create({
    ...validity(server.now),
    subject: 'CN=Girasol database',
    issuer: authority.subject,
    publicKey: server.keys.publicKey,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
        ...server.names.map((value) => ({ type: 'dns', value }) as const),
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(authority),
    ],
  })
}
