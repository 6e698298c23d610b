import type { Gate } from '../gate.ts'
import { licenceRules } from './licence-rules.ts'
import { lockfileRules } from './lockfile-rules.ts'
import { settingRules } from './setting-rules.ts'

/** Everything that holds for packages from outside. */
export const packageRules: Gate[] = [...lockfileRules, ...settingRules, ...licenceRules]
