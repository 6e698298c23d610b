import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { makePair } from '../../../launch/database/certificates.ts'
import { freshDatabase } from '../../../launch/database/fresh-database.ts'
import { chooseOwner, ownedFile } from '../../../launch/database/server-owner.ts'
import { openMailbox } from '../../../launch/mailbox/open-mailbox.ts'
import { docker } from '../docker.ts'
import { openRelay, type Proof } from './relay.ts'

/** What has been opened adds how to close it; closed in the other order. */
export type Undo = (() => unknown)[]

export type Pair = Awaited<ReturnType<typeof makePair>>

/** What stands around the containers, on this machine, for as long as they run. */
export type Surroundings = {
  home: string
  network: { name: string; gateway: string; subnet: string }
  /** One authority and one certificate for all names in the network; this program believes it as well. */
  pair: Pair
  /** As programs of this machine reach the database, and where containers do. */
  database: { environment: Record<string, string>; port: number }
  mailbox: { page: string; port: number }
}

/** A network without a way out, a throw-away database and a mailbox, both on this machine and passed on into the network. */
export async function openSurroundings(undo: Undo): Promise<Surroundings> {
  const home = mkdtempSync(join(tmpdir(), 'girasol-images-'))
  chmodSync(home, 0o711)
  undo.push(() => rmSync(home, { recursive: true, force: true }))
  const network = await openNetwork(undo)
  const pair = await makePair(new Date(), ['database', 'mail', 'api', 'web', 'console'])
  setDefaultCACertificates([...getCACertificates('default'), pair.authority])
  const database = await openDatabase(home, pair, undo)
  const mailbox = await openMailbox()
  undo.push(() => mailbox.close())
  const inward = async (port: number, proof?: Proof) => {
    const at = { host: network.gateway, port: 0 }
    const relay = await openRelay(at, { host: '127.0.0.1', port }, proof)
    undo.push(() => relay.close())
    return relay.port
  }
  const proof = { cert: pair.certificate, key: pair.key }
  const page = `http://127.0.0.1:${mailbox.pagePort}`
  return {
    home,
    network,
    pair,
    database: { environment: database.environment, port: await inward(database.port) },
    mailbox: { page, port: await inward(mailbox.smtpPort, proof) },
  }
}

async function openNetwork(undo: Undo): Promise<Surroundings['network']> {
  const name = `girasol-${process.pid}`
  await docker('network', 'create', '--internal', name)
  undo.push(() => docker('network', 'rm', name))
  const form = '{{(index .IPAM.Config 0).Gateway}} {{(index .IPAM.Config 0).Subnet}}'
  const said = await docker('network', 'inspect', name, '--format', form)
  const [gateway = '', subnet = ''] = said.split(' ')
  return { name, gateway, subnet }
}

/** A database whose certificate also bears the name that containers know it by. */
async function openDatabase(home: string, pair: Pair, undo: Undo) {
  const { owner } = chooseOwner([home])
  const file = (name: string) => join(home, name)
  ownedFile(file('database.key'), pair.key, owner, 0o600)
  ownedFile(file('database.crt'), pair.certificate, owner, 0o644)
  ownedFile(file('authority.pem'), pair.authority, owner, 0o644)
  const database = await freshDatabase({
    'ssl-ca': file('authority.pem'),
    'ssl-cert': file('database.crt'),
    'ssl-key': file('database.key'),
  })
  undo.push(() => database.stop())
  const environment = { ...database.environment, GIRASOL_DATABASE_CA: file('authority.pem') }
  return { port: database.port, environment }
}
