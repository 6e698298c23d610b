import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { components } from './components.ts'
import { threatDocument } from './document.ts'
import { decisionFiles } from './present.ts'

const file = join(import.meta.dirname, '../../docs/threat-model.md')

// Writes docs/threat-model.md anew from the model: `node infra/threats/print.ts`.
writeFileSync(file, threatDocument(components, decisionFiles()))
