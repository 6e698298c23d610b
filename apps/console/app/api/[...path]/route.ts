import { apiPassage } from '@girasol/site-frame/api-passage.ts'
import { config } from '../../../src/config.ts'

const pass = apiPassage(config.apiUrl, config.apiAuthority)

export { pass as DELETE, pass as GET, pass as POST, pass as PUT }
export const dynamic = 'force-dynamic'
