import { docker } from '../docker.ts'
import type { Stage } from './container.ts'

/** What each container tries from inside; every line must answer `refused`. */
const attempts = `
const { writeFileSync, readFileSync, existsSync } = require('node:fs')
const tried = (what, act) => { try { act(); return what + ': allowed' } catch { return what + ': refused' } }
const fails = (isSo) => { if (isSo) throw new Error('not so') }
const status = readFileSync('/proc/self/status', 'utf8')
const shells = ['/bin/sh', '/bin/bash', '/bin/busybox', '/usr/bin/sh', '/usr/bin/apt', '/usr/bin/dpkg']
console.log([
  tried('writing to the program', () => writeFileSync('/app/left', '')),
  tried('being root', () => process.setuid(0)),
  tried('a capability', () => fails(!/^Cap\\w+:\\t0*[1-9a-f]/m.test(status))),
  tried('new privileges', () => fails(/^NoNewPrivs:\\t1$/m.test(status))),
  tried('a shell', () => fails(!shells.some((path) => existsSync(path)))),
].join('\\n'))`

/** Tries the walls of a running container from inside; throws with what was allowed. Gives how many attempts were refused. */
export async function tryWalls(name: string, stage: Stage): Promise<number> {
  const said = await docker('exec', `${stage.name}-${name}`, 'node', '--eval', attempts)
  const lines = said.split('\n')
  const allowed = lines.filter((line) => !line.endsWith(': refused'))
  if (allowed.length > 0) throw new Error(`${name} may do what it must not: ${allowed.join(', ')}`)
  await isInside(name, stage)
  return lines.length
}

/** A container is in the one network that Docker lets nothing out of. */
async function isInside(name: string, stage: Stage): Promise<void> {
  const form = '{{range $name, $_ := .NetworkSettings.Networks}}{{$name}} {{end}}'
  const networks = await docker('inspect', `${stage.name}-${name}`, '--format', form)
  const internal = await docker('network', 'inspect', stage.name, '--format', '{{.Internal}}')
  if (networks.trim() === stage.name && internal === 'true') return
  throw new Error(`${name} is in a network with a way out: ${networks}`)
}
