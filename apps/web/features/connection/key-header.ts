import type { estimateKeyHeader as declared } from '@girasol/contract'

/** Written out here, for importing the contract would bring its schemas into the browser; checked against it. */
export const estimateKeyHeader: typeof declared = 'x-estimate-key'
