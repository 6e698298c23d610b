import type { Alert } from '@girasol/contract'
import { idText } from '#/database/ids.ts'
import type { AlertRow } from './alerts.store.ts'

/** An alert as the console gets it. */
export function showAlert(row: AlertRow): Alert {
  const facts: unknown = typeof row.facts === 'string' ? JSON.parse(row.facts) : row.facts
  return {
    id: idText(row.id),
    kind: row.kind as Alert['kind'],
    severity: row.severity as Alert['severity'],
    state: row.state as Alert['state'],
    subject: row.subject,
    facts: Object.entries(facts as Record<string, string | number>).map(([name, value]) => ({
      name,
      value: String(value),
    })),
    seenCount: row.seen_count,
    firstSeen: row.first_seen.toISOString(),
    lastSeen: row.last_seen.toISOString(),
    raisedAt: row.raised_at.toISOString(),
    acknowledgedBy: row.acknowledged_by && idText(row.acknowledged_by),
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    verdict: row.verdict as Alert['verdict'],
  }
}
