import { engineer, type LawOf, sales, security, support } from './rules.ts'

export const health: LawOf<'health'> = {
  'health.read': [support.always(), engineer.always(), security.always()],
}

export const trail: LawOf<'trail'> = {
  'trail.read': [security.always()],
  'trail.follow': [security.always()],
  'trail.readState': [security.always()],
  'trail.prove': [security.always()],
}

export const alerts: LawOf<'alert'> = {
  'alert.list': [security.always()],
  'alert.acknowledge': [security.always()],
}

/** That somebody watches concerns everybody who works here. */
export const watch: LawOf<'watch'> = {
  'watch.read': [support.always(), sales.always(), engineer.always(), security.always()],
}

export const reviews: LawOf<'review'> = {
  'review.list': [security.always()],
  'review.done': [security.always()],
}
