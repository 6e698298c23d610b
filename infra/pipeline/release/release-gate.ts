import type { ImageName } from '../../system/workloads.ts'

/** Who signed an image, as the certificate of the signature says. */
export type Signer = { issuer: string; subject: string }

/** What is known of one image that would be released. */
export type ImageRecord = {
  name: string
  digest: string
  /** Digest of a second build of the same commit on another machine; null when there was none. */
  rebuilt: string | null
  signedBy: Signer | null
  /** Workflow and commit of the provenance; null when none could be verified. */
  provenance: { workflow: string; commit: string } | null
  /** Whether a signed list of its packages lies beside it. */
  listed: boolean
  /** Findings of the registry's scan, and when it ended (ISO, UTC); null when it has not. */
  scan: { at: string; critical: number; high: number } | null
}

/** What is known of a release before anybody may use it. */
export type ReleaseRecord = {
  repository: string
  commit: string
  branch: string
  /** How each check of the commit ended, by its name. */
  checks: Readonly<Record<string, string>>
  images: readonly ImageRecord[]
}

/** What a release is measured by. */
export type Demands = { images: readonly ImageName[]; checks: readonly string[]; now: Date }

const issuer = 'https://token.actions.githubusercontent.com'
const digest = /^sha256:[0-9a-f]{64}$/
/** A scan that is older says nothing of what became known since. */
const scanGoodForHours = 24

const builder = ({ repository, branch }: ReleaseRecord) =>
  `https://github.com/${repository}/.github/workflows/build.yml@refs/heads/${branch}`

function scanFaults({ scan }: ImageRecord, now: Date): string[] {
  if (!scan) return ['is not scanned']
  const hours = (now.getTime() - Date.parse(scan.at)) / 3_600_000
  const faults = []
  // Written so that a time that cannot be read is refused, too.
  if (!(hours >= 0 && hours <= scanGoodForHours)) faults.push(`was scanned at ${scan.at}`)
  if (!(scan.critical === 0 && scan.high === 0)) {
    faults.push(`has ${scan.critical} critical and ${scan.high} high findings`)
  }
  return faults
}

function imageFaults(image: ImageRecord, record: ReleaseRecord, now: Date): string[] {
  const { signedBy, provenance } = image
  const faults = scanFaults(image, now)
  if (!digest.test(image.digest)) faults.push('is not named by a digest')
  if (signedBy?.issuer !== issuer || signedBy.subject !== builder(record)) {
    faults.push(signedBy ? `is signed by ${signedBy.subject}` : 'is not signed')
  }
  if (provenance?.workflow !== builder(record) || provenance.commit !== record.commit) {
    faults.push(provenance ? 'comes from another build' : 'says not where it comes from')
  }
  if (!image.listed) faults.push('says not what it is made of')
  if (image.rebuilt !== image.digest) faults.push('is not reproducible')
  return faults.map((fault) => `${image.name} ${fault}`)
}

/** Why a release may not be used; nothing when it may. What is missing counts as bad. */
export function refusals(record: ReleaseRecord, { images, checks, now }: Demands): string[] {
  const names = record.images.map(({ name }) => name)
  const missing = images.filter((name) => !names.includes(name))
  const failed = checks.filter((name) => record.checks[name] !== 'success')
  return [
    ...(record.branch === 'main' ? [] : [`${record.branch} is not the main branch`]),
    ...(/^[0-9a-f]{40}$/.test(record.commit) ? [] : ['no whole commit is named']),
    ...failed.map((name) => `the check "${name}" ended as ${record.checks[name] ?? 'never run'}`),
    ...missing.map((name) => `${name} is not built`),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `${name} is there twice`),
    ...record.images.flatMap((image) => imageFaults(image, record, now)),
  ]
}
