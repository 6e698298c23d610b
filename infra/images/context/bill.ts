import { createHash } from 'node:crypto'
import { readByHand } from '../../pipeline/packages/licences.ts'
import type { DebianPackage } from './base.ts'
import type { Closure, Lockfile } from './closure.ts'

/** What a bill of materials is made from. */
export type Shipped = {
  image: string
  version: string
  lock: Lockfile
  closure: Closure
  /** Lockfile's place of the Node that runs it all. */
  node: string
  base: readonly DebianPackage[]
  /** Seconds since 1970: the time of the source, so that two builds say the same. */
  epoch: number
}

type Component = Record<string, unknown> & { 'bom-ref': string }

/** The image's bill of materials (CycloneDX 1.6): Debian's packages, Node, npm's packages and our own workspaces. */
export function billOf(shipped: Shipped): string {
  const { image, version, epoch, lock, closure, base, node } = shipped
  const packages = [node, ...closure.packages].map((place) => npmComponent(lock, place))
  const own = closure.workspaces.map((place) => ownComponent(lock, place))
  const components = [...new Map([...base.map(debian), ...packages, ...own].map(byRef)).values()]
  const content = JSON.stringify(components)
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(`${image} ${version} ${epoch} ${content}`)}`,
    version: 1,
    metadata: {
      timestamp: new Date(epoch * 1000).toISOString(),
      component: { type: 'container', 'bom-ref': image, name: `girasol-${image}`, version },
    },
    components,
    dependencies: [{ ref: image, dependsOn: components.map((part) => part['bom-ref']) }],
  }
  return `${JSON.stringify(bill, null, 1)}\n`
}

const byRef = (component: Component): [string, Component] => [component['bom-ref'], component]

function npmComponent(lock: Lockfile, place: string): Component {
  const { version = '', integrity = '', license: named } = lock.packages[place] ?? {}
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const license = named ?? readByHand[`${name}@${version}`]
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  const content = Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex')
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    ...(license ? { licenses: [licence(license)] } : {}),
    hashes: [{ alg: 'SHA-512', content }],
    purl,
  }
}

function licence(text: string): Record<string, unknown> {
  return / (OR|AND|WITH) /.test(text) ? { expression: text } : { license: { id: text } }
}

function ownComponent(lock: Lockfile, place: string): Component {
  const version = lock.packages[place]?.version ?? '0.0.0'
  return { type: 'application', 'bom-ref': `girasol:${place}`, name: place, version }
}

function debian({ name, version, architecture, sha256 }: DebianPackage): Component {
  const purl = `pkg:deb/debian/${name}@${encodeURIComponent(version)}?arch=${architecture}`
  const hashes = [{ alg: 'SHA-256', content: sha256 }]
  return { type: 'library', 'bom-ref': purl, name, version, hashes, purl }
}

/** A UUID of version 8 made from what it names. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
