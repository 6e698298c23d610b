import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'

const listening = '0A'

/**
 * Whether this process itself listens on the port: another program that has it may answer just as well. True where
 * the system does not tell (only Linux does).
 */
export function listensOn(pid: number, port: number): boolean {
  if (!existsSync('/proc/net/tcp')) return true
  const sockets = new Set(listeners(port))
  return socketsOf(pid).some((inode) => sockets.has(inode))
}

/** The inodes of all sockets that listen on the port. */
function listeners(port: number): string[] {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0')
  const lines = ['/proc/net/tcp', '/proc/net/tcp6'].filter(existsSync).flatMap((table) =>
    readFileSync(table, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/)),
  )
  return lines
    .filter(([, local, , state]) => local?.endsWith(`:${wanted}`) && state === listening)
    .map((fields) => fields[9] ?? '')
}

function socketsOf(pid: number): string[] {
  try {
    const folder = `/proc/${pid}/fd`
    return readdirSync(folder).flatMap((name) => inodeOf(`${folder}/${name}`) ?? [])
  } catch {
    return []
  }
}

function inodeOf(descriptor: string): string | undefined {
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(descriptor))?.[1]
  } catch {
    return undefined
  }
}
