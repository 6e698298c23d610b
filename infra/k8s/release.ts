import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Environment } from '../system/environments.ts'
import type { ImageName } from '../system/workloads.ts'

/** An image by what is in it; there is no way to write a tag. */
export type Image =
  `${string}.dkr.ecr.${string}.amazonaws.com/girasol/${ImageName}@sha256:${string}`

const digest = z.templateLiteral(['sha256:', z.string().regex(/^[0-9a-f]{64}$/)])
const file = z.strictObject({
  images: z.strictObject({ api: digest, web: digest, console: digest }),
})

/** What one release knows: the digests of its images. */
export type Release = z.output<typeof file>

/** The file that a release writes; the one beside this program holds examples that no registry has. */
export const exampleRelease = new URL('release.json', import.meta.url)

/** Reads a release. Throws when a digest is missing or none, or when something else is there too. */
export function readRelease(path: URL | string): Release {
  return file.parse(JSON.parse(readFileSync(path, 'utf8')))
}

/** Registry that images are pulled from, and no other. */
export const registryOf = ({ accounts, region }: Environment) =>
  `${accounts.build}.dkr.ecr.${region}.amazonaws.com/girasol` as const

/** Where an image of this release is pulled from. */
export function imageOf(environment: Environment, { images }: Release, name: ImageName): Image {
  return `${registryOf(environment)}/${name}@${images[name]}`
}
