import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { awsIamSigner } from './aws-iam-token.ts'

const host = 'girasol.cluster-c1.eu-west-1.rds.amazonaws.com'
const account = { host, port: 3306, user: 'girasol_api', region: 'eu-west-1' }
const keys = { accessKeyId: 'AKIATEST', secretAccessKey: 'no-secret', sessionToken: 'a+b/c=' }
const now = new Date('2026-11-24T12:00:00.000Z')

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** The signature by the letter of AWS's own description, over everything in the token but itself. */
function signatureOf(token: string): string {
  const [, query = ''] = token.split('?')
  const signed = query.split('&').filter((part) => !part.startsWith('X-Amz-Signature='))
  const canonical = ['GET', '/', signed.sort().join('&'), `host:${host}:3306`, '', 'host', hash('')]
  const scope = '20261124/eu-west-1/rds-db/aws4_request'
  const text = ['AWS4-HMAC-SHA256', '20261124T120000Z', scope, hash(canonical.join('\n'))].join(
    '\n',
  )
  const key = ['eu-west-1', 'rds-db', 'aws4_request'].reduce<Buffer>(
    (made, part) => hmac(made, part),
    hmac(`AWS4${keys.secretAccessKey}`, '20261124'),
  )
  return hmac(key, text).toString('hex')
}

describe('a token of Amazon RDS', () => {
  it('names server, port and account, and bears the signature that AWS computes', async () => {
    const { text, goodUntil } = await awsIamSigner(account, async () => keys)(now)
    const url = new URL(`https://${text}`)
    expect(text.startsWith(`${host}:3306/?Action=connect&DBUser=girasol_api&`)).toBe(true)
    expect(url.searchParams.get('X-Amz-Expires')).toBe('900')
    expect(url.searchParams.get('X-Amz-Security-Token')).toBe(keys.sessionToken)
    expect(url.searchParams.get('X-Amz-Signature')).toBe(signatureOf(text))
    expect(goodUntil).toBe(now.getTime() + 900_000)
    expect(text).not.toContain(keys.secretAccessKey)
  })

  it('ends with the rights of who signed it', async () => {
    const expiration = new Date(now.getTime() + 60_000)
    const { goodUntil } = await awsIamSigner(account, async () => ({ ...keys, expiration }))(now)
    expect(goodUntil).toBe(expiration.getTime())
  })

  it('is another for another account', async () => {
    const one = await awsIamSigner(account, async () => keys)(now)
    const other = await awsIamSigner({ ...account, user: 'girasol_worker' }, async () => keys)(now)
    const signature = /X-Amz-Signature=(\w+)/
    expect(signature.exec(one.text)?.[1]).not.toBe(signature.exec(other.text)?.[1])
  })
})
