/** Licences (SPDX) under which packages may be part of the product; nothing that would bind our own source. */
export const allowedLicences = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
] as const

/** Licences allowed for some packages only. LGPL: a library of its own that is loaded, not linked into ours. */
export const onlyFor: Readonly<Record<string, RegExp>> = {
  'LGPL-3.0-or-later': /^@img\/sharp-/,
  'CC-BY-3.0': /^spdx-exceptions$/,
  'CC-BY-4.0': /^caniuse-lite$/,
}

/** Packages that say their licence in a file only; read by a person. */
export const readByHand: Readonly<Record<string, string>> = {
  'exit@0.1.2': 'MIT',
  'png-js@2.0.0': 'MIT',
}
