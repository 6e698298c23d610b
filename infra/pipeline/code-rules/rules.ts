import { callerRules } from './caller-rules.ts'
import type { CodeRule } from './code-rule.ts'
import { injectionRules } from './injection-rules.ts'
import { secretRules } from './secret-rules.ts'
import { sqlRules } from './sql-rules.ts'

/** Every kind of bug that the source is searched for. */
export const codeRules: readonly CodeRule[] = [
  ...sqlRules,
  ...injectionRules,
  ...callerRules,
  ...secretRules,
]
