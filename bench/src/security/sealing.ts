import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { open, seal } from '../../../apps/api/src/security/crypto.ts'
import { dataKey } from '../../../apps/api/src/security/data-key.ts'
import { costOf } from './cpu-cost.ts'

/** Fields that one core seals and opens in a second, and what bare AES-256-GCM of Node would do. */
export type Sealing = {
  bytes: number
  sealed: number
  opened: number
  bareSealed: number
  bareOpened: number
}

const key = dataKey('0190a000-0000-7000-8000-000000000001', 1, randomBytes(32))
const place = {
  table: 'accounts',
  column: 'name_sealed',
  row: '0190a000-0000-7000-8000-000000000001',
}
const perSecond = (microseconds: number) => 1e6 / microseconds

export function measureSealing(bytes: number): Sealing {
  const text = 'x'.repeat(bytes)
  const sealed = seal(key, place, text)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.sealing, nonce)
  const body = Buffer.concat([cipher.update(text), cipher.final()])
  const tag = cipher.getAuthTag()
  const bareSeal = () => {
    const bare = createCipheriv('aes-256-gcm', key.sealing, randomBytes(12))
    return [bare.update(text), bare.final(), bare.getAuthTag()]
  }
  const bareOpen = () => {
    const bare = createDecipheriv('aes-256-gcm', key.sealing, nonce, { authTagLength: 16 })
    bare.setAuthTag(tag)
    return bare.update(body, undefined, 'utf8') + bare.final('utf8')
  }
  return {
    bytes,
    sealed: perSecond(costOf(() => seal(key, place, text))),
    opened: perSecond(costOf(() => open(key, place, sealed))),
    bareSealed: perSecond(costOf(bareSeal)),
    bareOpened: perSecond(costOf(bareOpen)),
  }
}
