import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { startDatabase } from '../../../test/database.ts'
import { startWorld, type World } from '../../../test/world.ts'
import { type Finding, formsOf, search } from '../../canary/forms.ts'
import { canariesOf, freshData, liveThrough } from '../../canary/live-through.ts'
import { dump, filesUnder, writeOut } from '../../canary/places.ts'
import { check } from '../../check.ts'

/** A server that writes down as much as a server can: every statement, slow or not, and the log that replicas read. */
const talkative = {
  'log-bin': 'changes',
  'general-log': 'ON',
  'general-log-file': 'general.log',
  'slow-query-log': 'ON',
  'slow-query-log-file': 'slow.log',
  'long-query-time': '0',
}

export const noPlaintext = check({
  id: 'A02-01',
  promise: 'P4',
  owasp: ['A02:2021', 'A04:2025'],
  asvs: ['14.1.2', '14.2.4', '11.3.2', '16.2.5'],
  cwe: ['CWE-311', 'CWE-312', 'CWE-325', 'CWE-532'],
  proves: 'Personal data is unreadable in the raw tables, files and logs',
  run: async ({ probe }) => {
    const database = await startDatabase({ migrated: true, settings: talkative })
    const world = await startWorld({ database })
    const marked = mkdtempSync(join(tmpdir(), 'girasol-canary-'))
    try {
      const data = freshData()
      const { ana } = await liveThrough(world, data)
      const { name } = await ana.does(contract.accounts.readMe)
      probe.allows('the customer reads the own name', name === data.name)
      await world.admin.query('CREATE TABLE plain_control (text VARCHAR(200))')
      await world.admin.query('INSERT INTO plain_control VALUES (?)', [`control ${data.name}`])
      await writeOut(world.admin)
      writeFileSync(join(marked, 'file'), Buffer.from(data.email).toString('base64'))
      const control = await findAll(world, data, { more: [marked] })
      probe.allows('the search finds a name in a table', control.some(isIn('table plain_control')))
      probe.allows('the search finds an address in a file', control.some(isIn(marked)))
      for (const log of ['general.log', 'slow.log']) {
        probe.allows(`the search finds a statement in ${log}`, control.some(isIn(log)))
      }
      await world.admin.query('DROP TABLE plain_control')
      const leaks = await findAll(world, data, { without: 'plain_control' })
      for (const place of ['table ', 'file ', 'log of the programs']) {
        const here = leaks.filter(isIn(place))
        probe.refuses(`personal data is found in any ${place.trim()}`, here.length === 0, here)
      }
      probe.behind('the server wrote all logs', await hasLogs(world))
    } finally {
      rmSync(marked, { recursive: true })
      await world.stop()
    }
  },
  sabotages: [
    {
      name: 'an address lies beside its order in the clear',
      file: 'apps/api/src/features/orders/place-order.ts',
      find: '    const module = await moduleName(estimate.inputs.moduleId)\n',
      replace:
        '    const module = `${await moduleName(estimate.inputs.moduleId)} ${address.street}`\n',
    },
    {
      name: 'the phone number is logged',
      file: 'apps/api/src/features/orders/place-order.ts',
      find: '    const waits = await knownWaits(app)\n',
      replace: '    const waits = await knownWaits(app)\n    app.log.info(`order for ${phone}`)\n',
    },
    {
      name: 'names are encoded, not encrypted',
      file: 'apps/api/src/security/crypto.ts',
      find: '  const nonce = randomBytes(nonceBytes)\n',
      replace:
        "  if (place.column === 'name_sealed') return Buffer.from(`=${Buffer.from(text).toString('base64')}`)\n  const nonce = randomBytes(nonceBytes)\n",
      also: [
        {
          file: 'apps/api/src/security/crypto.ts',
          find: '  if (sealed[0] === 2 && sealed.length >= head)',
          replace:
            "  if (sealed[0] === 61) return Buffer.from(sealed.subarray(1).toString(), 'base64').toString()\n  if (sealed[0] === 2 && sealed.length >= head)",
        },
      ],
    },
  ],
  lookAlikes: [
    {
      name: 'the order logs its number',
      file: 'apps/api/src/features/orders/place-order.ts',
      find: '    const waits = await knownWaits(app)\n',
      replace: "    const waits = await knownWaits(app)\n    app.log.info('order asked for')\n",
    },
  ],
})

const isIn = (place: string) => (finding: Finding) => finding.where.includes(place)

/** What is found in tables, in files and in the log; `without` leaves out lines that hold a word of the control's own. */
async function findAll(
  world: World,
  data: ReturnType<typeof freshData>,
  { more = [], without }: { more?: readonly string[]; without?: string },
): Promise<Finding[]> {
  const forms = formsOf(canariesOf(data))
  const tables = await dump(world.admin)
  const folders = await foldersOf(world)
  return [
    ...tables.flatMap(({ table, bytes }) => search(forms, bytes, `table ${table}`)),
    ...filesUnder([...folders, ...more]).flatMap(({ path, bytes }) =>
      search(forms, linesWithout(bytes, without), `file ${path}`),
    ),
    ...search(forms, Buffer.from(world.log.join('\n')), 'log of the programs'),
  ]
}

function linesWithout(bytes: Buffer, word: string | undefined): Buffer {
  if (!word || !bytes.includes(word)) return bytes
  const lines = bytes.toString('latin1').split('\n')
  return Buffer.from(lines.filter((line) => !line.includes(word)).join('\n'), 'latin1')
}

/** Where the server keeps its data and logs, its temporary files, and the programs their trail. */
async function foldersOf({ admin, folders }: World): Promise<string[]> {
  const [rows] = await admin.query<RowDataPacket[]>(
    'SELECT @@datadir AS data, @@tmpdir AS temporary',
  )
  return [String(rows[0]?.data), String(rows[0]?.temporary), folders.trail]
}

async function hasLogs({ admin }: World): Promise<boolean> {
  const [rows] = await admin.query<RowDataPacket[]>(
    'SELECT @@log_bin AS log, @@general_log AS general, @@slow_query_log AS slow, @@long_query_time AS least',
  )
  const [row] = rows
  return row?.log === 1 && row.general === 1 && row.slow === 1 && Number(row.least) === 0
}
