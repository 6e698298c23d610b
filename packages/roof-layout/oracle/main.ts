import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fixedRoofs } from '../fixtures/roofs.ts'
import { exactCount, type Optimum } from './exact-count.ts'

const usage = `node packages/roof-layout/oracle/main.ts [--step 0.3] [--seconds 15] [NAME ...]
  recomputes the optimum of each roof of the fixed set, or of those named, and writes fixtures/optima.json
  --step      even grid for slanted edges, metres
  --seconds   most time for one program`

const options = {
  step: { type: 'string', default: '0.3' },
  seconds: { type: 'string', default: '15' },
  help: { type: 'boolean', default: false },
} as const

const file = join(import.meta.dirname, '..', 'fixtures', 'optima.json')
const { values, positionals } = parseArgs({ allowPositionals: true, options })
if (values.help) console.log(usage)
else await recompute()

async function recompute(): Promise<void> {
  const search = { stepM: Number(values.step), seconds: Number(values.seconds) }
  for (const roof of fixedRoofs) {
    const { id } = roof.plane
    if (positionals.length > 0 && !positionals.includes(id)) continue
    const optimum = await exactCount(roof, search)
    const known = read().set(id, optimum)
    write([...known.values()])
    console.log(`${id.padEnd(28)} ${optimum.panels} of at most ${optimum.bound}`)
  }
}

function read(): Map<string, Optimum> {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Optimum[]
    return new Map(stored.map((optimum) => [optimum.id, optimum]))
  } catch {
    return new Map()
  }
}

function write(optima: readonly Optimum[]): void {
  writeFileSync(file, `[\n${optima.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`)
}
