import { engineer, type LawOf, security, support } from './rules.ts'

export const health: LawOf<'health'> = {
  'health.read': [support.always(), engineer.always(), security.always()],
}

export const trail: LawOf<'trail'> = {
  'trail.read': [security.always()],
  'trail.follow': [security.always()],
  'trail.readState': [security.always()],
  'trail.prove': [security.always()],
}
