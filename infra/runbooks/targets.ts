/** How much may be lost (RPO) and how long it may take (RTO) when something goes wrong. */
export type Target = { event: string; loss: string; time: string }

/** Runbooks of operation, each with the targets that it must reach; `docs/runbooks/<name>.md`. */
export const targets = {
  deploy: [{ event: 'A pod, node or zone is lost', loss: 'nothing', time: '2 minutes' }],
  rollback: [{ event: 'A bad deploy', loss: 'nothing', time: '5 minutes' }],
  restore: [
    { event: 'A bad change of data', loss: '5 minutes', time: '2 hours' },
    { event: 'An account is taken over', loss: '24 hours', time: '24 hours' },
  ],
  'region-loss': [{ event: 'A region is lost', loss: '1 hour', time: '8 hours' }],
} as const satisfies Record<string, readonly Target[]>

/** The targets of a runbook as it must state them. */
export function targetTable(rows: readonly Target[]): string {
  const lines = rows.map(({ event, loss, time }) => `| ${event} | ${loss} | ${time} |`)
  return [
    '| Event | Lost at most (RPO) | Back within (RTO) |',
    '| --- | --- | --- |',
    ...lines,
  ].join('\n')
}
