import type { ApprovalKind, ApprovalState, StaffReason } from '@girasol/contract'

const hour = 3_600_000
/** How long a request waits for a decision, milliseconds. */
export const approvalLife = 24 * hour
/**
 * For how long somebody and whoever invited them count as one person: who makes themselves a second account cannot decide with it
 * before others have met its owner.
 */
export const strangerTime = 7 * 24 * hour

export type Facts = Readonly<Record<string, string | number | boolean | null>>
/** Personal data of a request, for example an address: sealed at rest. */
export type PrivateFacts = Readonly<Record<string, string>>

export type Subject = {
  kind: 'account' | 'invitation' | 'order' | 'customer' | 'sealedAccess' | 'keyService'
  id: string
}

/** A request as it is stored. */
export type StoredApproval = {
  id: string
  kind: ApprovalKind
  state: ApprovalState
  requesterId: string
  subject: Subject
  before: Facts
  after: Facts
  privateSealed: Buffer | null
  reasonCode: StaffReason
  reasonSealed: Buffer | null
  needed: number
  firstApproverId: string | null
  decidedBy: string | null
  decidedAt: Date | null
  decisionSealed: Buffer | null
  /** Grows each time that somebody's word is added to what was decided. */
  decisionVersion: number
  createdAt: Date
  expiresAt: Date
}

/** What is true of a request now: an open one whose time is over is expired, also before the worker has said so. */
export function stateAt(approval: StoredApproval, now: Date): ApprovalState {
  return approval.state === 'open' && approval.expiresAt <= now ? 'expired' : approval.state
}

type Change = { field: string; before: string | null; after: string | null }

/** What is so and what would be, field by field. */
export function changesOf(before: Facts, after: Facts, secrets: PrivateFacts): Change[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const said = (value: Facts[string] | undefined) =>
    value === null || value === undefined ? null : String(value)
  const open = fields.map((field) => ({
    field,
    before: said(before[field]),
    after: said(after[field]),
  }))
  const sealed = Object.entries(secrets).map(([field, after]) => ({ field, before: null, after }))
  return [...open, ...sealed]
}
