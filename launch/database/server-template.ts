import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildWhole, initialise, systemEngine } from './initialise.ts'
import { ensurePasswords } from './passwords.ts'
import { ownedFolder, type Owner } from './server-owner.ts'
import { baseSettings, serverPlaces } from './server-settings.ts'
import type { ServerSoftware } from './server-software.ts'

const run = promisify(execFile)

/**
 * Puts a ready-made empty server (and its passwords, which throw-away servers share) into `home`:
 * copying an initialised folder takes a fraction of making one. The template is made on first use,
 * in `cache`, once for each version of the server and of our settings.
 */
export async function copyTemplate(
  cache: string,
  home: string,
  software: ServerSoftware,
  owner: Owner,
): Promise<void> {
  const template = join(cache, `template-${fingerprint(software, owner)}`)
  if (!existsSync(template)) await makeTemplate(template, software, owner)
  for (const part of ['server', 'secrets']) {
    rmSync(join(home, part), { recursive: true, force: true })
    await run('cp', ['-a', join(template, part), join(home, part)])
  }
}

function fingerprint(software: ServerSoftware, owner: Owner): string {
  const settings = baseSettings(serverPlaces('/'), software)
  const made = JSON.stringify([software.version, systemEngine, settings, owner?.uid])
  return createHash('sha256').update(made).digest('hex').slice(0, 12)
}

async function makeTemplate(
  template: string,
  software: ServerSoftware,
  owner: Owner,
): Promise<void> {
  await buildWhole(template, async (draft) => {
    ownedFolder(draft, null, 0o711)
    const passwords = ensurePasswords(join(draft, 'secrets'))
    await initialise(join(draft, 'server'), software, owner, passwords.root)
  })
}
