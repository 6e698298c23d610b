import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchmarkDocument } from './document.ts'

// Writes infra/cis/README.md anew: `node infra/cis/print.ts`.
writeFileSync(join(import.meta.dirname, 'README.md'), benchmarkDocument())
