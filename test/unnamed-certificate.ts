import tls from 'node:tls'

/**
 * A MySQL server makes itself a certificate that names no host, signed by an authority that only its data folder holds.
 * For such a test server, and for it alone, connections of this process are encrypted without proof of who answers.
 * The programs never do this: with GIRASOL_TEST_MYSQL_CA the tests verify like them.
 */
export function acceptUnnamedCertificate(port: number): void {
  const connect = tls.connect.bind(tls) as (
    options: TlsOptions,
    secured?: () => void,
  ) => tls.TLSSocket
  const unproved = { rejectUnauthorized: false, checkServerIdentity: () => undefined }
  tls.connect = ((options: TlsOptions, secured?: () => void) =>
    connect(
      leadsTo(options, port) ? { ...options, ...unproved } : options,
      secured,
    )) as typeof tls.connect
}

type TlsOptions = tls.ConnectionOptions & { socket?: { remotePort?: number } }

function leadsTo(options: TlsOptions, port: number): boolean {
  return options.socket?.remotePort === port
}

const portVariable = 'GIRASOL_TEST_UNNAMED_PORT'

/** The environment in which a program that a test starts does the same. */
export function unnamedCertificateEnvironment(port: number): Record<string, string> {
  return { [portVariable]: String(port), NODE_OPTIONS: `--import=${import.meta.url}` }
}

const wanted = process.env[portVariable]
if (wanted) acceptUnnamedCertificate(Number(wanted))
