import { describe, expect, it } from 'vitest'
import { refusals, type Demands, type ImageRecord, type ReleaseRecord } from './release-gate.ts'

const commit = 'c'.repeat(40)
const builder = 'https://github.com/o/r/.github/workflows/build.yml@refs/heads/main'
const demands: Demands = {
  images: ['api', 'web', 'console'],
  checks: ['whole system'],
  now: new Date('2026-11-24T12:00:00Z'),
}

const image = (name: string): ImageRecord => ({
  name,
  digest: `sha256:${'a'.repeat(64)}`,
  rebuilt: `sha256:${'a'.repeat(64)}`,
  signedBy: { issuer: 'https://token.actions.githubusercontent.com', subject: builder },
  provenance: { workflow: builder, commit },
  listed: true,
  scan: { at: '2026-11-24T11:00:00Z', critical: 0, high: 0 },
})

const good: ReleaseRecord = {
  repository: 'o/r',
  commit,
  branch: 'main',
  checks: { 'whole system': 'success' },
  images: ['api', 'web', 'console'].map(image),
}

const withApi = (change: Partial<ImageRecord>): ReleaseRecord => ({
  ...good,
  images: [{ ...image('api'), ...change }, image('web'), image('console')],
})

const signer = { issuer: 'https://token.actions.githubusercontent.com', subject: builder }
const elsewhere = builder.replace('build.yml', 'other.yml')
const branch = builder.replace('main', 'feature')

describe('the gate before a release', () => {
  it('lets through what is signed, scanned and reproducible', () => {
    expect(refusals(good, demands)).toEqual([])
  })

  it.each<[string, ReleaseRecord]>([
    ['api is not signed', withApi({ signedBy: null })],
    ['api is signed by', withApi({ signedBy: { ...signer, subject: elsewhere } })],
    ['api is signed by', withApi({ signedBy: { ...signer, subject: branch } })],
    ['api is signed by', withApi({ signedBy: { ...signer, issuer: 'https://accounts.example' } })],
    ['api says not where it comes from', withApi({ provenance: null })],
    ['api comes from another build', withApi({ provenance: { workflow: elsewhere, commit } })],
    [
      'api comes from another build',
      withApi({ provenance: { workflow: builder, commit: 'd'.repeat(40) } }),
    ],
    ['api says not what it is made of', withApi({ listed: false })],
    ['api is not scanned', withApi({ scan: null })],
    ['api was scanned at', withApi({ scan: { at: '2026-11-23T11:59:59Z', critical: 0, high: 0 } })],
    ['api was scanned at', withApi({ scan: { at: '2026-11-25T00:00:00Z', critical: 0, high: 0 } })],
    ['api was scanned at', withApi({ scan: { at: 'yesterday', critical: 0, high: 0 } })],
    ['api has 1 critical', withApi({ scan: { at: '2026-11-24T11:00:00Z', critical: 1, high: 0 } })],
    [
      'api has 0 critical and 2 high',
      withApi({ scan: { at: '2026-11-24T11:00:00Z', critical: 0, high: 2 } }),
    ],
    ['api has NaN', withApi({ scan: { at: '2026-11-24T11:00:00Z', critical: NaN, high: 0 } })],
    ['api is not reproducible', withApi({ rebuilt: null })],
    ['api is not reproducible', withApi({ rebuilt: `sha256:${'b'.repeat(64)}` })],
    ['api is not named by a digest', withApi({ digest: 'latest', rebuilt: 'latest' })],
    ['api is not built', { ...good, images: good.images.slice(1) }],
    ['api is there twice', { ...good, images: [...good.images, image('api')] }],
    [
      'the check "whole system" ended as failure',
      { ...good, checks: { 'whole system': 'failure' } },
    ],
    ['the check "whole system" ended as never run', { ...good, checks: {} }],
    ['feature is not the main branch', { ...good, branch: 'feature' }],
    ['no whole commit', { ...good, commit: 'c0ffee' }],
  ])('refuses: %s', (said, record) => {
    expect(refusals(record, demands).join('\n')).toContain(said)
  })
})
