import { CfnResource, Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'
import { clusterAnswers } from './cluster.ts'
import { dataAnswers } from './data.ts'
import { networkAnswers } from './network.ts'
import { outsideAnswers } from './outside.ts'
import type { Suppression } from './suppression.ts'

/** Every answer to a rule pack, in every environment. Nothing is suppressed elsewhere. */
export const ledger: readonly Suppression[] = [
  ...networkAnswers,
  ...dataAnswers,
  ...clusterAnswers,
  ...outsideAnswers,
]

const leastReason = 60
const most = { AwsSolutions: 15, all: 40 }

/** Writes the ledger's answers onto the resources that they speak of. Throws when an entry speaks of no single resource. */
export function acknowledge(app: IConstruct, entries: readonly Suppression[]): void {
  for (const { ids, path, reason } of entries) {
    const resource = app.node.findAll().find(({ node }) => node.path === path)
    if (!CfnResource.isCfnResource(resource)) throw new Error(`Ledger: ${path} is no resource`)
    Validations.of(resource).acknowledge(...ids.map((id) => ({ id, reason })))
  }
}

/** What is wrong with the ledger itself: thin reasons, reviews that are due, answers that cover too much, too many answers. */
export function ledgerFaults(entries: readonly Suppression[], now: Date): readonly string[] {
  const ids = entries.flatMap((entry) => entry.ids)
  const ours = ids.filter((id) => id.startsWith('AwsSolutions-')).length
  return [
    ...entries.flatMap((entry) => entryFaults(entry, now)),
    ...(ours > most.AwsSolutions
      ? [`${ours} answers to AwsSolutions, at most ${most.AwsSolutions}`]
      : []),
    ...(ids.length > most.all ? [`${ids.length} answers, at most ${most.all}`] : []),
  ]
}

function entryFaults({ ids, path, reason, review }: Suppression, now: Date): readonly string[] {
  const due = new Date(`${review}T00:00:00Z`)
  return [
    ...(reason.length < leastReason ? [`${path}: a reason of ${reason.length} characters`] : []),
    ...(due > now ? [] : [`${path}: review due ${review}`]),
    ...(path.includes('/') ? [] : [`${path}: a whole stack`]),
    ...ids.flatMap((id) => (/IAM[45]$/.test(id) ? [`${path}: ${id} without what was found`] : [])),
  ]
}
