import { apiPassage } from '@girasol/site-frame/api-passage.ts'
import { config } from '../../../src/config.ts'

export const dynamic = 'force-dynamic'

const pass = apiPassage(config.apiUrl, config.apiAuthority)

export { pass as DELETE, pass as GET, pass as POST, pass as PUT }
