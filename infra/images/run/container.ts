import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Environment } from '../../system/environments.ts'
import type { Workload } from '../../system/workloads.ts'
import { docker, lastWords } from '../docker.ts'
import { keptFolder, userOf } from './places.ts'

export type Stage = {
  /** Name of the network, and the start of every container's name. */
  name: string
  /** Folder on this machine for secrets and what is kept. */
  home: string
  /** Tag of the images. */
  tag: string
  sizes: Environment['sizes']
  /** Names of what is not a container, and where it is. */
  hosts: Record<string, string>
}

export type Given = { environment: Record<string, string>; secrets: string }

const patience = 90_000

/** Arguments of `docker run` that shut a workload in: what it cannot do here it cannot do in the cluster either. */
export function restrictions(facts: Workload, stage: Stage): string[] {
  const { memoryMiB, cpuMilli } = stage.sizes[facts.name]
  const user = userOf[facts.name]
  const tmpfs = facts.folders.filter(({ kept }) => !kept)
  const kept = facts.folders.filter(({ kept }) => kept)
  return [
    '--init',
    '--read-only',
    '--cap-drop=ALL',
    '--security-opt=no-new-privileges',
    `--network=${stage.name}`,
    `--user=${user}:${user}`,
    '--ipc=private',
    '--pids-limit=64',
    `--memory=${memoryMiB}m`,
    `--memory-swap=${memoryMiB}m`,
    `--cpus=${cpuMilli / 1000}`,
    ...tmpfs.flatMap(({ path, sizeMiB }) => [
      '--tmpfs',
      `${path}:rw,noexec,nosuid,nodev,size=${sizeMiB}m,uid=${user},gid=${user},mode=0700`,
    ]),
    ...kept.flatMap(({ path }) => [
      '--mount',
      `type=bind,src=${keptFolder(stage.home, facts.name, path)},dst=${path}`,
    ]),
  ]
}

function argumentsOf(facts: Workload, stage: Stage, { environment, secrets }: Given): string[] {
  const port: Record<string, string> = facts.health
    ? { GIRASOL_CONTAINER_PORT: String(facts.health.port) }
    : {}
  const hosts = Object.entries(stage.hosts)
  return [
    `--name=${stage.name}-${facts.name}`,
    `--network-alias=${facts.name}`,
    ...restrictions(facts, stage),
    `--mount=type=bind,src=${secrets},dst=/secrets,readonly`,
    `--env-file=${variablesFile(facts, stage, { ...environment, ...port })}`,
    ...hosts.flatMap(([name, address]) => ['--add-host', `${name}:${address}`]),
    `girasol-${facts.image}:${stage.tag}`,
    ...facts.command,
  ]
}

/** In a file, as arguments can be read by everybody on the machine. */
function variablesFile(facts: Workload, stage: Stage, variables: Record<string, string>): string {
  const path = join(stage.home, `${facts.name}.env`)
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(path, lines.join(''), { mode: 0o600 })
  return path
}

/** Runs what runs once and gives what it said; throws when it fails. */
export function runOnce(facts: Workload, stage: Stage, given: Given): Promise<string> {
  return docker('run', '--rm', '--no-healthcheck', ...argumentsOf(facts, stage, given))
}

/** Starts a workload and waits until its own health check says that it works; gives its address in the network. */
export async function startContainer(facts: Workload, stage: Stage, given: Given): Promise<string> {
  const id = await docker(
    'run',
    '--detach',
    '--health-interval=1s',
    ...argumentsOf(facts, stage, given),
  )
  const deadline = performance.now() + patience
  for (;;) {
    const form = '{{.State.Status}} {{.State.Health.Status}}'
    const [status, health] = (await docker('inspect', id, '--format', form)).split(' ')
    if (health === 'healthy') break
    if (status !== 'running' || performance.now() > deadline) {
      throw new Error(`${facts.name} is ${status}, ${health}\n${lastWords(id)}`)
    }
    await wait(250)
  }
  return docker(
    'inspect',
    id,
    '--format',
    `{{(index .NetworkSettings.Networks "${stage.name}").IPAddress}}`,
  )
}
