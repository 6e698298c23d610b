import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants, copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import mysql from 'mysql2/promise'
import type { ConnectionOptions, RowDataPacket } from 'mysql2/promise'
import { onLeash } from '../programs/processes.ts'
import { ownedFile, ownedFolder, type Owner } from './server-owner.ts'
import { runAs, runAsRoot, serverEnvironment } from './server-rights.ts'
import { baseSettings, type ServerPlaces } from './server-settings.ts'
import { encryptionPlugin, type ServerSoftware } from './server-software.ts'

const passwordComponent = 'component_validate_password.so'

/**
 * MySQL looks for its keyring's settings beside its program and beside its plugins, which belong to
 * the system. So each server folder gets a copy of the program and of the plugins that it needs.
 */
export function fitMysql(
  places: ServerPlaces,
  software: ServerSoftware,
  owner: Owner,
): ServerSoftware {
  const programs = join(places.folder, 'program')
  const plugins = join(places.folder, 'plugins')
  const program = join(programs, 'mysqld')
  const versionFile = join(programs, 'version')
  for (const folder of [programs, plugins]) ownedFolder(folder, owner)
  if (!existsSync(versionFile) || readFileSync(versionFile, 'utf8') !== software.version) {
    copyFileSync(software.program, program, constants.COPYFILE_FICLONE)
    for (const plugin of [encryptionPlugin.mysql, passwordComponent]) {
      copyFileSync(join(software.plugins, plugin), join(plugins, plugin))
    }
    ownedFile(versionFile, software.version, owner)
  }
  const keyring = { path: join(places.keys, 'keyring'), read_only: false }
  const components = { components: 'file://component_keyring_file' }
  ownedFile(join(programs, 'mysqld.my'), JSON.stringify(components), owner)
  ownedFile(join(plugins, 'component_keyring_file.cnf'), JSON.stringify(keyring), owner)
  return { ...software, program, plugins }
}

/** Makes MySQL's system tables and root's password in an empty data folder. */
export async function initialiseMysql(
  places: ServerPlaces,
  software: ServerSoftware,
  owner: Owner,
  rootPassword: string,
): Promise<void> {
  const fitted = fitMysql(places, software, owner)
  const first = join(places.keys, 'first.sql')
  ownedFile(first, `ALTER USER root@localhost IDENTIFIED BY '${rootPassword}';\n`, owner)
  const settings = Object.entries(baseSettings(places, fitted))
  const options = settings.map(([name, value]) =>
    value === '' ? `--${name}` : `--${name}=${value}`,
  )
  const command = [fitted.program, '--no-defaults', ...options, ...runAsRoot(owner)]
  const [program = '', ...args] = onLeash([...command, '--initialize-insecure'], 'KILL')
  const maker = spawn(program, [...args, `--init-file=${first}`], {
    ...runAs(owner),
    env: serverEnvironment(fitted),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  maker.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(maker, 'close')) as [number | null]
  rmSync(first)
  if (code === 0) return
  const reason = said.split('\n').findLast((line) => line.includes('[ERROR]'))
  throw new Error(`MySQL could not make its system tables: ${reason ?? 'no reason given'}`)
}

/** What settings cannot do: encrypt the tables that the server made for itself, and refuse short passwords. */
export async function hardenMysql(admin: ConnectionOptions): Promise<void> {
  const connection = await mysql.createConnection(admin)
  try {
    await connection.query("ALTER TABLESPACE mysql ENCRYPTION = 'Y'")
    await connection.query("ALTER TABLE sys.sys_config ENCRYPTION = 'Y'")
    const [rows] = await connection.query<RowDataPacket[]>(
      "SELECT 1 FROM mysql.component WHERE component_urn LIKE '%validate_password'",
    )
    if (rows.length > 0) return
    await connection.query("INSTALL COMPONENT 'file://component_validate_password'")
  } finally {
    await connection.end()
  }
}
