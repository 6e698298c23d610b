import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environments } from '../system/environments.ts'
import { infrastructurePicture } from './infrastructure.ts'

const production = environments.find(({ name }) => name === 'production')
if (!production) throw new Error('there is no production to draw')

// Draws docs/pictures/infrastructure.svg anew: `node infra/picture/print.ts`.
writeFileSync(
  join(import.meta.dirname, '../../docs/pictures/infrastructure.svg'),
  infrastructurePicture(production),
)
