import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environments } from '../../system/environments.ts'
import { workloads } from '../../system/workloads.ts'
import { restrictions } from './container.ts'
import { userOf } from './places.ts'

const stage = {
  name: 'girasol-test',
  home: mkdtempSync(join(tmpdir(), 'girasol-restrictions-')),
  tag: 'local',
  sizes: environments[0]!.sizes,
  hosts: {},
}
const shut = ['--read-only', '--cap-drop=ALL', '--security-opt=no-new-privileges']
/** The sealer keeps a folder, whose owner only root may set. */
const withoutKept = Object.values(workloads).filter(({ folders }) => folders.every((f) => !f.kept))

describe('the restrictions of a container', () => {
  it.each(withoutKept.map((facts) => [facts.name, facts] as const))('shut %s in', (name, facts) => {
    const given = restrictions(facts, stage)
    expect(given).toEqual(expect.arrayContaining(shut))
    expect(given).toContain(`--memory=${stage.sizes[name].memoryMiB}m`)
    expect(given).toContain(`--memory-swap=${stage.sizes[name].memoryMiB}m`)
    expect(given).toContain(`--user=${userOf[name]}:${userOf[name]}`)
    expect(given).toContain('--pids-limit=64')
    expect(given.join(' ')).not.toMatch(/privileged|--cap-add|--publish|=host|docker\.sock/)
    expect(given.filter((flag) => flag === '--tmpfs').length).toBe(facts.folders.length)
  })

  it('give every workload a user of its own, none of them one of the machine', () => {
    const users = Object.values(userOf)
    expect(new Set(users).size).toBe(Object.keys(workloads).length)
    expect(Math.min(...users)).toBeGreaterThan(10_000)
  })
})
