import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { readFiles, root } from '../repository.ts'
import { licenceOf } from './licence-rules.ts'
import { readLockfile } from './lockfile.ts'

const run = promisify(execFile)
const program = join(root, 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js')
const flags = [
  '--package-lock-only',
  '--output-reproducible',
  '--flatten-components',
  '--mc-type=application',
  '--spec-version=1.6',
  '--output-format=JSON',
  '--output-file=-',
]

const component = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string().optional(),
  purl: z.string(),
  licenses: z.array(z.unknown()).optional(),
  hashes: z.array(z.object({ alg: z.string(), content: z.string() })).optional(),
  properties: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
})
const bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  components: z.array(component),
})

/** What the product is made of, in CycloneDX's form. */
export type Bill = z.output<typeof bill>

const pathOf = ({ properties }: Bill['components'][number]) =>
  properties.find(({ name }) => name === 'cdx:npm:package:path')?.value

/** SHA-512 in hexadecimal, from the lockfile's Base64. */
const hexOf = (integrity: string) =>
  Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex')

/**
 * Every package of the lockfile, with the sum that it is fetched by and its licence: the same text for the same
 * lockfile. The tool leaves sums out where the lockfile names no address, and licences that stand in a file only.
 */
export async function makeBill(): Promise<Bill> {
  const { stdout } = await run(process.execPath, [program, ...flags], {
    cwd: root,
    maxBuffer: 64_000_000,
  })
  const { components, ...rest } = bill.parse(JSON.parse(stdout))
  const packages = new Map(readLockfile(readFiles()).packages.map((one) => [one.path, one]))
  return {
    ...rest,
    components: components.map((one) => {
      const { integrity, ...locked } = packages.get(pathOf(one) ?? '') ?? {}
      const id = 'path' in locked ? licenceOf(locked) : undefined
      return {
        ...one,
        ...(integrity && { hashes: [{ alg: 'SHA-512', content: hexOf(integrity) }] }),
        ...(!one.licenses && id && { licenses: [{ license: { id } }] }),
      }
    }),
  }
}
