import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { secretFiles } from '../../system/secrets.ts'
import type { WorkloadName } from '../../system/workloads.ts'

/** Every program runs as a user of its own, as none but itself can read its files. */
export const userOf: Record<WorkloadName, number> = {
  api: 10_001,
  worker: 10_002,
  sealer: 10_003,
  web: 10_004,
  console: 10_005,
  migrate: 10_006,
}

/** Beside what `secretFiles` names, which counts on AWS to wrap data keys and on the world's authorities for mail. */
const moreFiles: Partial<Record<WorkloadName, string[]>> = {
  api: ['key-encryption.key'],
  worker: ['key-encryption.key', 'internal-ca.pem'],
}

/** A folder with the secrets that one workload gets, readable by its user alone. `all` holds them by name. */
export function secretsFor(
  name: WorkloadName,
  home: string,
  all: ReadonlyMap<string, string | Buffer>,
): string {
  const folder = join(home, 'secrets', name)
  mkdirSync(folder, { recursive: true })
  for (const file of [...secretFiles[name], ...(moreFiles[name] ?? [])]) {
    const content = all.get(file)
    if (content !== undefined) ownFile(join(folder, file), content, userOf[name])
  }
  own(folder, userOf[name], 0o500)
  return folder
}

/** A folder that outlives a container, for its user alone. */
export function keptFolder(home: string, name: WorkloadName, path: string): string {
  const folder = join(home, 'kept', name, path)
  mkdirSync(folder, { recursive: true })
  own(folder, userOf[name], 0o700)
  return folder
}

function ownFile(path: string, content: string | Buffer, user: number): void {
  writeFileSync(path, content)
  own(path, user, 0o400)
}

function own(path: string, user: number, mode: number): void {
  chmodSync(path, mode)
  chownSync(path, user, user)
}
