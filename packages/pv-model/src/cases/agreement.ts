/** How far a case is from the reference: shares of 1. */
export type CaseError = {
  caseId: string
  group: string
  /** AC energy of the year, of its worst month as a share of the year, and light on the plane. */
  annual: number
  month: number
  light: number
}

/** Compares the figures of a case with the reference's, both by the names of `resultColumns`. */
export function caseError(
  reference: ReadonlyMap<string, string>,
  figures: ReadonlyMap<string, number>,
): CaseError {
  const off = (column: string) => (figures.get(column) ?? 0) - Number(reference.get(column))
  const annual = Number(reference.get('ac_annual_kwh'))
  const columns = [...figures.keys()].filter((name) => /^ac_m\d\d$/.test(name))
  return {
    caseId: reference.get('case_id') ?? '',
    group: groupOf(reference),
    annual: Math.abs(off('ac_annual_kwh')) / annual,
    month: Math.max(...columns.map((column) => Math.abs(off(column)))) / annual,
    light: Math.abs(off('poa_annual_kwh_m2')) / Number(reference.get('poa_annual_kwh_m2')),
  }
}

/** What a case tries, in words. */
function groupOf(reference: ReadonlyMap<string, string>): string {
  const cell = (name: string) => reference.get(name) ?? ''
  const kind = ['open rack', 'roof', 'one axis', 'one axis, backtracking', 'two axes']
  const mounting = kind[Number(cell('array_type'))] ?? ''
  if (cell('bifaciality') !== '') return `light on the back, ${mounting}`
  if (cell('horizon') !== '') return 'horizon'
  if (cell('shading_mxh') !== '') return 'shade by month and hour'
  if (cell('shading_diff') !== '') return 'shade of the sky'
  if (cell('en_snowloss') === '1') return 'snow'
  if (cell('soiling') !== '') return 'soiling'
  if (cell('use_wf_albedo') === '0') return 'albedo'
  return mounting
}

/** One line for each group, sorted by name: count, and the worst of each error with its case. */
export function agreementTable(errors: readonly CaseError[]): string {
  const groups = Map.groupBy(errors, ({ group }) => group)
  const lines = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, members]) => {
      const cells = (['annual', 'month', 'light'] as const).map((key) => worst(members, key))
      return `| ${[group, members.length, ...cells].join(' | ')} |`
    })
  const head =
    '| Group | Cases | AC of the year | AC of the worst month / year | Light of the year |'
  return [head, '|---|--:|--:|--:|--:|', ...lines].join('\n')
}

function worst(members: readonly CaseError[], key: 'annual' | 'month' | 'light'): string {
  const found = members.reduce((a, b) => (b[key] > a[key] ? b : a))
  return `${(found[key] * 100).toFixed(4)} % (${found.caseId})`
}
