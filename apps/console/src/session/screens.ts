import type { Role } from '@girasol/contract'

export type Screen = {
  name:
    | 'system'
    | 'alerts'
    | 'reviews'
    | 'orders'
    | 'trail'
    | 'customers'
    | 'cases'
    | 'leads'
    | 'approvals'
    | 'staff'
    | 'sealed'
  path: string
  roles: readonly Role[]
}

/**
 * Which screens a role is offered. Only a courtesy: the API decides on every request, and a role that is refused there
 * gets nothing here either.
 */
export const screens: readonly Screen[] = [
  { name: 'customers', path: '/customers', roles: ['support'] },
  { name: 'cases', path: '/cases', roles: ['support'] },
  { name: 'leads', path: '/leads', roles: ['sales'] },
  { name: 'system', path: '/system', roles: ['support', 'engineer', 'security'] },
  { name: 'orders', path: '/orders', roles: ['support', 'engineer', 'security'] },
  { name: 'approvals', path: '/approvals', roles: ['support', 'engineer', 'security'] },
  { name: 'sealed', path: '/sealed', roles: ['engineer', 'security'] },
  { name: 'staff', path: '/staff', roles: ['security'] },
  { name: 'trail', path: '/trail', roles: ['security'] },
  { name: 'alerts', path: '/alerts', roles: ['security'] },
  { name: 'reviews', path: '/reviews', roles: ['security'] },
]

/** Where a role begins that does not begin with the first of its screens: support is called about orders. */
const begins: Partial<Record<Role, Screen['name']>> = { support: 'orders' }

/** The screen on which a role lands after signing in; none for a role without screens. */
export function firstScreenFor(role: Role): Screen | undefined {
  const offered = screensFor(role)
  return offered.find((screen) => screen.name === begins[role]) ?? offered[0]
}

/** The screens that a role is offered, in the order of the menu. */
export function screensFor(role: Role): readonly Screen[] {
  return screens.filter((screen) => screen.roles.includes(role))
}

/** The screen that an address belongs to. */
export function screenAt(path: string): Screen | undefined {
  return screens.find((screen) => path === screen.path || path.startsWith(`${screen.path}/`))
}

/** Where to go after signing in: an address of one of our screens, or the start. Never another site. */
export function safeTarget(wanted: string | undefined): string {
  return wanted &&
    /^\/(account|system|orders|orders\/GS-[0-9A-HJKMNP-TV-Z]{8}|trail|alerts|reviews|leads|approvals|staff|staff\/review|(customers|cases|sealed)(\/[0-9a-f-]{36})?)$/.test(
      wanted,
    )
    ? wanted
    : '/'
}
