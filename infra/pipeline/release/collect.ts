import { z } from 'zod'
import type { ImageRecord, ReleaseRecord } from './release-gate.ts'

/** Runs a program and returns what it wrote; throws when it fails. */
export type Run = (program: string, args: readonly string[]) => Promise<string>

export type Place = { repository: string; commit: string; branch: string; registry: string }

const signatures = z
  .array(
    z.looseObject({
      optional: z.looseObject({ Issuer: z.string(), Subject: z.string() }),
    }),
  )
  .min(1)
const attestations = z
  .array(
    z.looseObject({
      verificationResult: z.looseObject({
        signature: z.looseObject({
          certificate: z.looseObject({
            subjectAlternativeName: z.string(),
            sourceRepositoryDigest: z.string(),
          }),
        }),
      }),
    }),
  )
  .min(1)
const scans = z.looseObject({
  imageScanStatus: z.looseObject({ status: z.string() }),
  imageScanFindings: z.looseObject({
    imageScanCompletedAt: z.union([z.string(), z.number()]),
    findingSeverityCounts: z.record(z.string(), z.number()).default({}),
  }),
})
const checkRuns = z.array(z.object({ name: z.string(), conclusion: z.string().nullable() }))

const issuer = 'https://token.actions.githubusercontent.com'

/** What a program says, read; null when it fails or says something else: the gate then refuses. */
async function ask<Said>(run: Run, said: z.ZodType<Said>, program: string, ...args: string[]) {
  try {
    return said.parse(JSON.parse(await run(program, args)))
  } catch {
    return null
  }
}

const identity = ({ repository, branch }: Place) => [
  '--certificate-oidc-issuer',
  issuer,
  '--certificate-identity',
  `https://github.com/${repository}/.github/workflows/build.yml@refs/heads/${branch}`,
]

async function signerOf(run: Run, place: Place, image: string): Promise<ImageRecord['signedBy']> {
  const args = ['verify', ...identity(place), '--output', 'json', image]
  const [first] = (await ask(run, signatures, 'cosign', ...args)) ?? []
  return first ? { issuer: first.optional.Issuer, subject: first.optional.Subject } : null
}

async function isListed(run: Run, place: Place, image: string): Promise<boolean> {
  const args = ['verify-attestation', '--type', 'cyclonedx', ...identity(place), image]
  return run('cosign', args).then(
    () => true,
    () => false,
  )
}

async function provenanceOf(run: Run, { repository }: Place, image: string) {
  const signer = `${repository}/.github/workflows/build.yml`
  const flags = ['--repo', repository, '--signer-workflow', signer, '--format', 'json']
  const args = ['attestation', 'verify', `oci://${image}`, ...flags]
  const [first] = (await ask(run, attestations, 'gh', ...args)) ?? []
  if (!first) return null
  const { certificate } = first.verificationResult.signature
  return {
    workflow: certificate.subjectAlternativeName,
    commit: certificate.sourceRepositoryDigest,
  }
}

async function scanOf(run: Run, name: string, digest: string): Promise<ImageRecord['scan']> {
  const what = ['--repository-name', `girasol/${name}`, '--image-id', `imageDigest=${digest}`]
  const found = await ask(run, scans, 'aws', 'ecr', 'describe-image-scan-findings', ...what)
  if (!found || !['ACTIVE', 'COMPLETE'].includes(found.imageScanStatus.status)) return null
  const { imageScanCompletedAt: at, findingSeverityCounts: counts } = found.imageScanFindings
  const time = typeof at === 'number' ? new Date(at * 1000).toISOString() : at
  return { at: time, critical: counts.CRITICAL ?? 0, high: counts.HIGH ?? 0 }
}

/** Digests that the two builds wrote down, by image. */
export type Digests = {
  pushed: Readonly<Record<string, string>>
  rebuilt: Readonly<Record<string, string>>
}

/** Asks everybody who knows something of a release. */
export async function collect(run: Run, place: Place, digests: Digests): Promise<ReleaseRecord> {
  const { repository, commit, branch, registry } = place
  const path = `repos/${repository}/commits/${commit}/check-runs?per_page=100`
  const pick = '[.check_runs[] | {name, conclusion}]'
  const runs = (await ask(run, checkRuns, 'gh', 'api', path, '--jq', pick)) ?? []
  const images = Object.entries(digests.pushed).map(async ([name, digest]) => {
    const image = `${registry}/girasol/${name}@${digest}`
    return {
      name,
      digest,
      rebuilt: digests.rebuilt[name] ?? null,
      signedBy: await signerOf(run, place, image),
      provenance: await provenanceOf(run, place, image),
      listed: await isListed(run, place, image),
      scan: await scanOf(run, name, digest),
    }
  })
  const checks = Object.fromEntries(
    runs.map(({ name, conclusion }) => [name, conclusion ?? 'running']),
  )
  return { repository, commit, branch, checks, images: await Promise.all(images) }
}
