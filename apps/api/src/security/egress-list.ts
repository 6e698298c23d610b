import { isIP } from 'node:net'

/** What a way out is for. Each purpose has its own destinations: a mail server is no place for alerts. */
export const purposes = ['mail', 'alerts', 'keys', 'weather'] as const
export type Purpose = (typeof purposes)[number]

export type Destination = {
  purpose: Purpose
  /** As it is asked for: a name, or an address without brackets. */
  host: string
  port: number
  /** Written out for what is on this machine or network; everything else must be on the public Internet. */
  near: boolean
}

const form = /^(\w+)=(near:)?(\[[0-9a-f:]+\]|[a-z0-9.-]+):(\d{1,5})$/

/**
 * Reads `mail=smtp.example.com:465, alerts=near:127.0.0.1:9000`. Throws with one line that names the entry.
 * An empty text is an empty list: nothing goes out.
 */
export function readDestinations(text: string): Destination[] {
  return text
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '')
    .map(readDestination)
}

function readDestination(part: string): Destination {
  const [, purpose, near, host, port] = form.exec(part) ?? []
  const known = purposes.find((name) => name === purpose)
  if (!known || !host || !port || Number(port) < 1 || Number(port) > 65_535) {
    throw new Error(`"${part}" is not <purpose>=[near:]<host>:<port>`)
  }
  return { purpose: known, host: hostName(host), port: Number(port), near: near !== undefined }
}

/** One spelling for each host: lower case, no brackets, no dot at the end. */
export function hostName(host: string): string {
  const bare = host.toLowerCase().replace(/^\[|\]$/g, '')
  return isIP(bare) ? bare : bare.replace(/\.$/, '')
}
