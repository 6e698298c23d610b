import './leave-with-parent.ts'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './project.ts'
import { computeFile } from './solar-cases/compute-file.ts'
import { printAgreement } from './solar-cases/print-agreement.ts'

const usage = `Computes solar arrays with the hourly model.

  npm run pv -- CASES.csv --weather FOLDER --out RESULTS.csv
      computes each case with the weather file that it names
  npm run pv -- --agreement
      how far the model is from the reference results, by kind of array
`

try {
  process.exitCode = await main()
} catch (error) {
  console.error(`girasol pv: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      weather: { type: 'string' },
      out: { type: 'string' },
      agreement: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.agreement === true) return printAgreement()
  const [cases, ...more] = positionals
  const { weather, out } = values
  if (cases === undefined || more.length > 0 || weather === undefined || out === undefined) {
    console.error(usage)
    return values.help === true ? 0 : 1
  }
  // Files are named as seen from where the command was given.
  const from = process.env.INIT_CWD ?? root
  return computeFile(resolve(from, cases), resolve(from, weather), resolve(from, out))
}
