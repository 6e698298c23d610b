import type { Gate } from '../gate.ts'
import { releaseRules } from './release-rules.ts'
import { rightRules } from './right-rules.ts'
import { settingsRules } from './settings-rules.ts'
import { sourceRules } from './source-rules.ts'

/** Everything that holds for workflows and the repository's settings. */
export const workflowRules: Gate[] = [
  ...sourceRules,
  ...rightRules,
  ...releaseRules,
  ...settingsRules,
]
