import type { Mutation } from '../mutations.ts'

const on = (file: string) => (gate: string, from: string, to: string) => ({ gate, file, from, to })
const [lock, npmrc, root, bot, review] = [
  on('package-lock.json'),
  on('.npmrc'),
  on('package.json'),
  on('renovate.json'),
  on('.github/dependency-review-config.yml'),
]

/** Fields of the lockfile, of npm's settings and of the bot's, broken one by one. */
export const packageMutations: Mutation[] = [
  lock('every package by its SHA-512', '"integrity": "sha512-', '"integrity": "sha1-'),
  lock('every package by its SHA-512', '"integrity": "sha512-', '"inBundle": true, "x": "'),
  lock(
    'packages from the registry only',
    '"integrity":',
    '"resolved": "git+ssh://git@x.example/a.git#1", "integrity":',
  ),
  lock(
    'packages from the registry only',
    '"integrity":',
    '"resolved": "https://x.example/a.tgz", "integrity":',
  ),
  lock(
    'packages from the registry only',
    '"integrity":',
    '"resolved": "file:../a.tgz", "integrity":',
  ),
  lock('links to our own workspaces only', '"resolved": "apps/api"', '"resolved": "../elsewhere"'),
  lock('install scripts by name', '"integrity":', '"hasInstallScript": true, "integrity":'),
  root('install scripts by name', '"@swc/core": false', '"@swc/core": true'),
  root('install scripts by name', '"@swc/core": false', '"esbuild": false'),
  root('exact versions', '"knip": "', '"knip": "^'),
  root('exact versions', '"knip": "', '"knip": "github:x/'),
  lock('licences', '"license": "MIT"', '"license": "AGPL-3.0-only"'),
  lock('licences', '"license": "MIT"', '"license": "MIT AND GPL-3.0-only"'),
  lock('licences', '"license": "MIT"', '"license": "LGPL-3.0-or-later"'),
  review('the same licences at review', '- Zlib', '- GPL-3.0-only'),
  npmrc('settings of npm', 'ignore-scripts=true', 'ignore-scripts=false'),
  npmrc('settings of npm', 'min-release-age=7', 'min-release-age=0'),
  npmrc('settings of npm', 'allow-git=none', 'allow-git=all'),
  npmrc('settings of npm', 'fund=false', 'ignore-scripts=false'),
  npmrc('settings of npm', 'fund=false', 'dangerously-allow-all-scripts=true'),
  bot('new versions rest', '"minimumReleaseAge": "7 days"', '"minimumReleaseAge": "1 days"'),
  bot('new versions rest', '"minimumReleaseAge": "14 days"', '"minimumReleaseAge": "7 days"'),
  bot('new versions rest', '"automerge": false', '"automerge": true'),
]
