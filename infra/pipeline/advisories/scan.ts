import { z } from 'zod'
import { compareVersions } from './version-order.ts'

const event = z.union([
  z.strictObject({ introduced: z.string() }),
  z.strictObject({ fixed: z.string() }),
])
const affected = z.strictObject({
  package: z.strictObject({ ecosystem: z.literal('npm'), name: z.string() }),
  ranges: z
    .array(z.strictObject({ type: z.literal('SEMVER'), events: z.array(event) }))
    .default([]),
  versions: z.array(z.string()).default([]),
})
const advisory = z.strictObject({
  id: z.string().regex(/^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/),
  modified: z.iso.datetime(),
  summary: z.string(),
  database_specific: z.strictObject({
    severity: z.enum(['LOW', 'MODERATE', 'HIGH', 'CRITICAL']),
  }),
  affected: z.array(affected).min(1),
  references: z.array(z.strictObject({ type: z.literal('ADVISORY'), url: z.url() })).min(1),
})
const snapshot = z.strictObject({ taken: z.iso.date(), advisories: z.array(advisory) })

/** Advisories in OSV's form, as they were known on a day. A few of many: the registry is asked for all of them. */
export type Snapshot = z.output<typeof snapshot>

/** A package with a known weakness. */
export type Weakness = {
  id: string
  name: string
  version: string
  severity: string
  summary: string
}

/** Reads a snapshot. Throws when it is in another form. */
export const readSnapshot = (text: string): Snapshot => snapshot.parse(JSON.parse(text))

type Range = Snapshot['advisories'][number]['affected'][number]['ranges'][number]

/** Whether a version lies between an introduction and its fix (OSV, "evaluation"): the last event at or below it decides. */
function isIn({ events }: Range, version: string): boolean {
  const at = (event: Range['events'][number]) => ('fixed' in event ? event.fixed : event.introduced)
  const passed = events
    .toSorted((a, b) => compareVersions(at(a), at(b)))
    .filter((event) => compareVersions(at(event), version) <= 0)
  const last = passed.at(-1)
  return last !== undefined && 'introduced' in last
}

/** Packages in which the snapshot knows a weakness. */
export function scan(
  { advisories }: Snapshot,
  packages: readonly { name: string; version?: string | undefined }[],
): Weakness[] {
  return advisories.flatMap(({ id, summary, database_specific: { severity }, affected }) =>
    affected.flatMap(({ package: { name }, ranges, versions }) =>
      packages
        .filter((one) => one.name === name && one.version !== undefined)
        .map(({ version = '' }) => ({ id, name, version, severity, summary }))
        .filter(
          ({ version }) =>
            versions.includes(version) || ranges.some((range) => isIn(range, version)),
        ),
    ),
  )
}

/** Days after which a snapshot is old. */
const goodFor = 30

/** Age of a snapshot in words; an old one says so. `now` in milliseconds since 1970. */
export function ageOf(
  { taken, advisories }: Snapshot,
  now: number,
): { old: boolean; words: string } {
  const days = Math.floor((now - Date.parse(taken)) / 86_400_000)
  const old = days > goodFor
  const warning = old ? `, older than ${goodFor} days: take a new one` : ''
  return { old, words: `${advisories.length} advisories of ${taken}, ${days} days old${warning}` }
}
