import { BlockList, isIP } from 'node:net'

/** Whether an address is one of these; each is written as an address or as a network (`10.40.0.0/16`). Throws for what is neither. */
export function ourAddresses(written: readonly string[]): (address: string) => boolean {
  const ours = new BlockList()
  for (const one of written) addTo(ours, one.trim())
  return (address) => {
    const kind = isIP(address)
    return kind !== 0 && ours.check(address, kind === 4 ? 'ipv4' : 'ipv6')
  }
}

function addTo(ours: BlockList, one: string): void {
  const [address = '', bits] = one.split('/')
  const kind = isIP(address)
  if (kind === 0) throw new Error(`GIRASOL_SITE_TRUSTED_PROXIES: "${one}" is no address`)
  const family = kind === 4 ? 'ipv4' : 'ipv6'
  if (bits === undefined) return ours.addAddress(address, family)
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > (kind === 4 ? 32 : 128)) {
    throw new Error(`GIRASOL_SITE_TRUSTED_PROXIES: "${one}" is no network`)
  }
  ours.addSubnet(address, Number(bits), family)
}
