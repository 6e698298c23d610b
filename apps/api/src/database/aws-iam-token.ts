import { Sha256 } from '@smithy/core/checksum'
import { SignatureV4 } from '@smithy/signature-v4'
import type { AwsCredentials } from '#/security/aws-credentials.ts'
import type { SignToken } from './sign-in-token.ts'

export type IamAccount = { host: string; port: number; user: string; region: string }

/** For so long (s) the database takes a token; Amazon RDS allows no more. */
const tokenSeconds = 900

/**
 * Signs tokens for Amazon RDS: the address of a request to connect, presigned (Signature Version 4, service `rds-db`). Nothing is sent for
 * it; what signs are the credentials of the pod, and a token ends with them.
 */
export function awsIamSigner(account: IamAccount, credentials: AwsCredentials): SignToken {
  const { host, port, user, region } = account
  return async (now) => {
    const keys = await credentials()
    const signer = new SignatureV4({
      service: 'rds-db',
      region,
      credentials: keys,
      sha256: Sha256,
    })
    const request = {
      method: 'GET',
      protocol: 'https:',
      hostname: host,
      port,
      path: '/',
      query: { Action: 'connect', DBUser: user },
      headers: { host: `${host}:${port}` },
    }
    const signed = await signer.presign(request, { expiresIn: tokenSeconds, signingDate: now })
    const end = now.getTime() + tokenSeconds * 1000
    return {
      text: `${host}:${port}/?${queryOf(signed.query ?? {})}`,
      goodUntil: Math.min(end, keys.expiration?.getTime() ?? end),
    }
  }
}

function queryOf(query: Record<string, string | string[] | null>): string {
  return Object.entries(query)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${encoded(name)}=${encoded(String(value))}`)
    .join('&')
}

/** RFC 3986, as the signature takes it. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
