import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { connect as open, type Socket } from 'node:net'
import { addressKind } from './address-kind.ts'
import { type BlockReason, EgressBlocked } from './egress-blocked.ts'
import { type Destination, hostName, type Purpose } from './egress-list.ts'
import { type Answered, type Asked, get, post, type Posted } from './egress-exchange.ts'

export type BlockedAttempt = { purpose: Purpose; host: string; port: number; reason: BlockReason }

export type Egress = {
  /** A connection to a listed host, made to the very address that was checked. Rejects with `EgressBlocked`, or when nobody answers. */
  connect(purpose: Purpose, host: string, port: number): Promise<Socket>
  /** Posts to a listed https address (http only where the list says `near`). Any status is an answer; redirects are refused. */
  post(purpose: Purpose, address: string, posted: Posted): Promise<Answered>
  /** Reads from a listed address under the same rules, with limits of its own. */
  get(purpose: Purpose, address: string, asked: Asked): Promise<Answered>
}

type Setting = {
  list: readonly Destination[]
  /** Told of each refusal, once. */
  onBlocked: (attempt: BlockedAttempt) => void
  /** All addresses of a name. */
  resolve?: (host: string) => Promise<string[]>
  /** PEM of an authority to trust instead of the public ones. */
  authority?: string
}

const connectMilliseconds = 10_000

/**
 * The only way out of API and worker. A destination must be listed for its purpose; its name is resolved once, every address that comes
 * back must be where the list says (public, or near), and the connection goes to the address that was checked: an answer that
 * changes in between leads nowhere.
 */
export function createEgress(setting: Setting): Egress {
  const { list, onBlocked, resolve = everyAddress, authority } = setting
  const refuse = (attempt: Omit<BlockedAttempt, 'reason'>, reason: BlockReason): never => {
    onBlocked({ ...attempt, reason })
    throw new EgressBlocked(reason)
  }
  const find = (purpose: Purpose, host: string, port: number) => {
    const asked = { purpose, host: hostName(host), port }
    const found = list.find(
      (one) => one.purpose === purpose && one.host === asked.host && one.port === port,
    )
    return found ?? refuse(asked, 'notListed')
  }
  const connect = async (destination: Destination) => {
    const addresses = await resolve(destination.host)
    const wanted = destination.near ? 'near' : 'public'
    // One wrong address among right ones is how a name is turned against us: none is taken then.
    if (addresses.length === 0 || addresses.some((address) => addressKind(address) !== wanted)) {
      refuse(destination, 'addressRefused')
    }
    return openTo(addresses[0]!, destination.port)
  }
  const over = async (purpose: Purpose, address: string, speak: Speak) => {
    const url = readAddress(address)
    if (!url) return refuse({ purpose, host: 'unreadable', port: 0 }, 'badAddress')
    const destination = find(purpose, url.hostname, portOf(url))
    const encrypted = url.protocol === 'https:'
    if (!encrypted && !destination.near) refuse(destination, 'notEncrypted')
    const socket = await connect(destination)
    try {
      return await speak({ socket, url, encrypted, host: destination.host, authority })
    } catch (error) {
      if (error instanceof EgressBlocked) refuse(destination, error.code)
      throw error
    } finally {
      socket.destroy()
    }
  }
  return {
    connect: async (purpose, host, port) => connect(find(purpose, host, port)),
    post: (purpose, address, posted) => over(purpose, address, (to) => post(to, posted)),
    get: (purpose, address, asked) => over(purpose, address, (to) => get(to, asked)),
  }
}

type Speak = (to: Parameters<typeof post>[0]) => Promise<Answered>

async function everyAddress(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true, verbatim: true })
  return found.map(({ address }) => address)
}

/** An address that says only what it means: http or https, no user, no fragment. */
function readAddress(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  if (url.username !== '' || url.password !== '' || url.hash !== '') return null
  return url
}

function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80))
}

async function openTo(address: string, port: number): Promise<Socket> {
  const signal = AbortSignal.timeout(connectMilliseconds)
  const socket = open({ host: address, port, noDelay: true })
  try {
    await once(socket, 'connect', { signal })
    return socket
  } catch (error) {
    socket.destroy()
    throw error
  }
}
