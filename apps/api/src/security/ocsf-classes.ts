/**
 * The classes of the Open Cybersecurity Schema Framework (OCSF 1.8) that our events belong to, with their activities.
 * Names and numbers are the schema's own; `other` is what it gives to an activity that it has no word for.
 */
const classes = {
  networkActivity: { uid: 4001, activities: { refuse: 5 } },
  detectionFinding: { uid: 2004, activities: { create: 1, update: 2, close: 3, other: 99 } },
  accountChange: {
    uid: 3001,
    activities: {
      create: 1,
      enable: 2,
      passwordChange: 3,
      passwordReset: 4,
      disable: 5,
      delete: 6,
      lock: 9,
      factorEnable: 10,
      factorDisable: 11,
      unlock: 12,
      other: 99,
    },
  },
  authentication: { uid: 3002, activities: { logon: 1, logoff: 2, preauth: 6, other: 99 } },
  authorizeSession: { uid: 3003, activities: { assignPrivileges: 1, other: 99 } },
  entityManagement: {
    uid: 3004,
    activities: {
      create: 1,
      read: 2,
      update: 3,
      delete: 4,
      enable: 8,
      disable: 9,
      suspend: 12,
      resume: 13,
    },
  },
  userAccess: { uid: 3005, activities: { assignPrivileges: 1, revokePrivileges: 2 } },
  apiActivity: { uid: 6003, activities: { create: 1, read: 2, update: 3, delete: 4, other: 99 } },
  applicationError: { uid: 6008, activities: { generalError: 1 } },
} as const

/** OCSF's `severity_id`. */
export const severities = { info: 1, low: 2, medium: 3, high: 4, critical: 5 } as const
export type Severity = keyof typeof severities

/** What an entry of a kind must name when the thing was done; who, where from and which request are asked of every entry. */
export type Need = 'object' | 'reason' | 'before' | 'after'

/** What is known of one kind of event before any happens. */
export type EventShape = {
  classUid: number
  categoryUid: number
  activityId: number
  severity: Severity
  needs: readonly Need[]
}

/** A maker of shapes of one class: `of.authentication('logon', 'info', ['object'])`. */
type Maker<Name extends keyof typeof classes> = (
  activity: keyof (typeof classes)[Name]['activities'],
  severity?: Severity,
  needs?: readonly Need[],
) => EventShape

function maker<Name extends keyof typeof classes>(name: Name): Maker<Name> {
  const { uid, activities } = classes[name]
  return (activity, severity = 'info', needs = []) => ({
    classUid: uid,
    categoryUid: Math.floor(uid / 1000),
    activityId: (activities as Record<string, number>)[activity as string]!,
    severity,
    needs,
  })
}

export const of: { readonly [Name in keyof typeof classes]: Maker<Name> } = {
  networkActivity: maker('networkActivity'),
  detectionFinding: maker('detectionFinding'),
  accountChange: maker('accountChange'),
  authentication: maker('authentication'),
  authorizeSession: maker('authorizeSession'),
  entityManagement: maker('entityManagement'),
  userAccess: maker('userAccess'),
  apiActivity: maker('apiActivity'),
  applicationError: maker('applicationError'),
}
