'use client'

import { useTranslations } from 'next-intl'

/** The roles of the trail, in the order in which they are offered. */
export const knownRoles = [
  'support',
  'sales',
  'engineer',
  'security',
  'crew',
  'customer',
  'anonymous',
  'system',
] as const

/** A role of the trail in words; one that this console does not know stays as it is. */
export function useRoleName(): (role: string) => string {
  const text = useTranslations('console.role')
  return (role) => {
    const one = knownRoles.find((name) => name === role)
    return one ? text(one) : role
  }
}
