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
  tried('a way out of the network', () => fails(!/\\t00000000\\t[0-9A-F]{8}\\t/.test(readFileSync('/proc/net/route', 'utf8')))),
  tried('a capability', () => fails(!/^Cap\\w+:\\t0*[1-9a-f]/m.test(status))),
  tried('new privileges', () => fails(/^NoNewPrivs:\\t1$/m.test(status))),
  tried('a shell', () => fails(!shells.some((path) => existsSync(path)))),
].join('\\n'))`

/** Tries the walls of a running container from inside; throws with what was allowed. */
export async function tryWalls(name: string, stage: Stage): Promise<number> {
  const said = await docker('exec', `${stage.name}-${name}`, 'node', '--eval', attempts)
  const lines = said.split('\n')
  const allowed = lines.filter((line) => !line.endsWith(': refused'))
  if (allowed.length > 0) throw new Error(`${name} may do what it must not: ${allowed.join(', ')}`)
  return lines.length
}
