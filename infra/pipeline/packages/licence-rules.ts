import { parse } from 'yaml'
import { z } from 'zod'
import type { Gate } from '../gate.ts'
import { allowedLicences, onlyFor, readByHand } from './licences.ts'
import { readLockfile, type Package } from './lockfile.ts'

const review = z.looseObject({
  'fail-on-severity': z.enum(['low', 'moderate']),
  'fail-on-scopes': z.array(z.string()),
  'allow-licenses': z.array(z.string()),
})

const allowed = (licence: string, name: string) =>
  allowedLicences.some((known) => known === licence) && (onlyFor[licence]?.test(name) ?? true)

/** Whether a package may be used under an SPDX expression: all parts of AND, any part of OR. */
export function mayUse(expression: string, name: string): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1')
  if (/[()]/.test(bare)) return false
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowed(licence.trim(), name)))
}

/** The licence of a package, also where only a person could read it. */
export const licenceOf = ({ name, version, license }: Package) =>
  license ?? readByHand[`${name}@${version}`]

/** What the packages' authors ask of us. */
export const licenceRules: Gate[] = [
  {
    name: 'licences',
    find: (files) =>
      readLockfile(files)
        .packages.filter((one) => !mayUse(licenceOf(one) ?? 'none', one.name))
        .map((one) => `${one.path}: licence ${licenceOf(one) ?? 'unknown'}`),
  },
  {
    name: 'the same licences at review',
    find: (files) => {
      const text = files['.github/dependency-review-config.yml'] ?? ''
      const { 'allow-licenses': listed, 'fail-on-scopes': scopes } = review.parse(parse(text))
      const differing = [...new Set(listed).symmetricDifference(new Set<string>(allowedLicences))]
      const found = differing.map((licence) => `${licence} is allowed in one place only`)
      return scopes.length === 3 ? found : ['not every dependency is reviewed', ...found]
    },
  },
]
