import { describe, expect, it } from 'vitest'
import { collect, type Place, type Run } from './collect.ts'

const commit = 'c'.repeat(40)
const digest = `sha256:${'a'.repeat(64)}`
const builder = 'https://github.com/o/r/.github/workflows/build.yml@refs/heads/main'
const place: Place = { repository: 'o/r', commit, branch: 'main', registry: 'registry.example' }
const digests = { pushed: { api: digest }, rebuilt: { api: digest } }

const answers: Record<string, unknown> = {
  'cosign verify ': [{ optional: { Issuer: 'https://i.example', Subject: builder } }],
  'cosign verify-attestation': {},
  'gh attestation': [
    {
      verificationResult: {
        signature: {
          certificate: { subjectAlternativeName: builder, sourceRepositoryDigest: commit },
        },
      },
    },
  ],
  'gh api': [
    { name: 'packages', conclusion: 'success' },
    { name: 'slow', conclusion: null },
  ],
  'aws ecr': {
    imageScanStatus: { status: 'ACTIVE' },
    imageScanFindings: {
      imageScanCompletedAt: 1_795_000_000.5,
      findingSeverityCounts: { HIGH: 2 },
    },
  },
}

const saying =
  (changed: Record<string, unknown> = {}): Run =>
  async (program, args) => {
    const line = [program, ...args].join(' ')
    const all = { ...answers, ...changed }
    const key = Object.keys(all).find((start) => line.startsWith(start))
    if (!key || all[key] === null) throw new Error(`no answer to ${line}`)
    return JSON.stringify(all[key])
  }

describe('what is known of a release', () => {
  it('is asked of those who know it', async () => {
    expect(await collect(saying(), place, digests)).toEqual({
      repository: 'o/r',
      commit,
      branch: 'main',
      checks: { packages: 'success', slow: 'running' },
      images: [
        {
          name: 'api',
          digest,
          rebuilt: digest,
          signedBy: { issuer: 'https://i.example', subject: builder },
          provenance: { workflow: builder, commit },
          listed: true,
          scan: { at: '2026-11-18T11:06:40.500Z', critical: 0, high: 2 },
        },
      ],
    })
  })

  it.each([
    ['cosign verify ', { signedBy: null }],
    ['cosign verify-attestation', { listed: false }],
    ['gh attestation', { provenance: null }],
    ['aws ecr', { scan: null }],
  ])('is nothing where "%s" fails', async (start, missing) => {
    const { images } = await collect(saying({ [start]: null }), place, digests)
    expect(images[0]).toMatchObject(missing)
  })

  it('is nothing where an answer has another form, or a scan has not ended', async () => {
    const scan = {
      imageScanStatus: { status: 'PENDING' },
      imageScanFindings: { imageScanCompletedAt: 0 },
    }
    const run = saying({ 'cosign verify ': [], 'aws ecr': scan, 'gh api': null })
    const { images, checks } = await collect(run, place, { ...digests, rebuilt: {} })
    expect(images[0]).toMatchObject({ signedBy: null, scan: null, rebuilt: null })
    expect(checks).toEqual({})
  })

  it('asks by digest, and for the one workflow that builds', async () => {
    const asked: string[] = []
    const run = saying()
    await collect(
      (program, args) => (asked.push([program, ...args].join(' ')), run(program, args)),
      place,
      digests,
    )
    expect(
      asked
        .filter((line) => line.startsWith('cosign'))
        .every((line) => line.includes(`--certificate-identity ${builder}`)),
    ).toBe(true)
    expect(
      asked.filter((line) => !line.startsWith('gh api')).every((line) => line.includes(digest)),
    ).toBe(true)
  })
})
