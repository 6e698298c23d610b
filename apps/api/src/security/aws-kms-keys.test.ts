import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startFakeKms, type FakeKms } from '../../../../test/fake-kms.ts'
import { awsKmsKeyService } from './aws-kms-keys.ts'
import { KeyRefused, KeyServiceDown } from './key-faults.ts'

const arn = (name: string) => `arn:aws:kms:eu-west-1:111122223333:key/${name}`
const [first, second, strange] = [arn('one'), arn('two'), arn('strange')]
let kms: FakeKms
beforeAll(async () => {
  process.env.AWS_ACCESS_KEY_ID = 'AKIATEST'
  process.env.AWS_SECRET_ACCESS_KEY = 'no-secret-of-anybody'
  kms = await startFakeKms([first, second, strange])
})
afterAll(() => kms.stop())
beforeEach(() => kms.behave('well'))

const service = (key = first, retired: string[] = []) =>
  awsKmsKeyService({ key, retired, endpoint: kms.url })

describe('AWS KMS as key service', () => {
  it('makes, unwraps and wraps keys under the account that they are for', async () => {
    const { bytes, ...key } = await service().generate('account/1')
    expect([key.keyId, bytes.length]).toEqual([first, 32])
    expect((await service().unwrap(key, 'account/1')).equals(bytes)).toBe(true)
    const again = await service().wrap(bytes, 'account/1')
    expect((await service().unwrap(again, 'account/1')).equals(bytes)).toBe(true)
    expect(kms.contexts.at(-1)).toEqual({
      service: 'girasol',
      purpose: 'data-key',
      dataKey: 'account/1',
    })
    expect(kms.signedBy.every((credential) => credential.startsWith('AKIATEST/'))).toBe(true)
  })

  it('is refused the key of another account, and a key that was changed', async () => {
    const key = await service().generate('account/1')
    await expect(service().unwrap(key, 'account/2')).rejects.toThrow(KeyRefused)
    key.wrapped[key.wrapped.length - 1]! ^= 1
    await expect(service().unwrap(key, 'account/1')).rejects.toThrow(KeyRefused)
  })

  it('unwraps with retired keys and wraps with the current one', async () => {
    const before = await service(first).generate('account/1')
    const rotated = service(second, [first])
    expect(rotated.currentKeyId()).toBe(second)
    expect((await rotated.unwrap(before, 'account/1')).equals(before.bytes)).toBe(true)
    expect((await rotated.generate('account/2')).keyId).toBe(second)
  })

  it("never uses a stranger's key that a row names, though the stranger would let it", async () => {
    const planted = await service(strange).generate('account/1')
    const before = kms.contexts.length
    await expect(service(first).unwrap(planted, 'account/1')).rejects.toThrow(KeyRefused)
    expect(kms.contexts.length).toBe(before)
  })
})

describe('AWS KMS in trouble', () => {
  it.each([
    ['denies', KeyRefused],
    ['isDisabled', KeyRefused],
    ['givesAnotherKey', KeyRefused],
    ['givesHalfAKey', KeyRefused],
    ['throttles', KeyServiceDown],
    ['breaks', KeyServiceDown],
    ['saysNonsense', KeyServiceDown],
    ['hangsUp', KeyServiceDown],
  ] as const)(
    'that %s gives no key, and says nothing of it',
    async (how, fault) => {
      const key = await service().generate('account/1')
      kms.behave(how)
      for (const ask of [
        () => service().unwrap(key, 'account/1'),
        () => service().generate('account/1'),
        ...(how === 'givesHalfAKey' ? [] : [() => service().wrap(key.bytes, 'account/1')]),
      ]) {
        const error: unknown = await ask().then(
          () => null,
          (thrown: unknown) => thrown,
        )
        expect(error).toBeInstanceOf(fault)
        expect(String(error)).not.toMatch(/111122223333|arn:/)
      }
      // Three questions of three attempts each, with the waits between them that AWS asks for.
    },
    30_000,
  )

  it('that does not answer is waited for a few seconds, not for ever', async () => {
    kms.behave('isSilent')
    const began = performance.now()
    await expect(service().generate('account/1')).rejects.toThrow(KeyServiceDown)
    expect(performance.now() - began).toBeLessThan(15_000)
  }, 20_000)

  it('tries again what passes by itself', async () => {
    kms.behave('breaksOnce')
    await expect(service().generate('account/1')).resolves.toMatchObject({ keyId: first })
  })
})
