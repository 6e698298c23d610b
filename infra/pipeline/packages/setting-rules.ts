import { z } from 'zod'
import type { Gate } from '../gate.ts'

/** Days that a version rests before it may come in, and an action. */
const rest = { package: 7, action: 14 } as const

/**
 * Settings of npm that must stand in .npmrc, word by word. `engine-strict` is not among them: the machine's own Node,
 * from 18 on, runs npm to fetch the Node that runs us.
 */
const wanted = {
  'ignore-scripts': 'true',
  'strict-allow-scripts': 'true',
  'allow-git': 'none',
  'allow-remote': 'none',
  'allow-file': 'none',
  'allow-directory': 'none',
  'min-release-age': String(rest.package),
  'save-exact': 'true',
  'omit-lockfile-registry-resolved': 'true',
} as const

/** What else may stand there: it says nothing of what comes in. */
const harmless = ['fund', 'audit', 'update-notifier']

const renovate = z.looseObject({
  minimumReleaseAge: z.string(),
  internalChecksFilter: z.string(),
  automerge: z.boolean(),
  packageRules: z.array(
    z.looseObject({
      matchManagers: z.array(z.string()).default([]),
      minimumReleaseAge: z.string().optional(),
      pinDigests: z.boolean().optional(),
      automerge: z.boolean().optional(),
    }),
  ),
})

const days = (text = '') => Number(/^(\d+) days$/.exec(text)?.[1] ?? 0)

function settingsOf(text: string): [string, string][] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^[#;]/.test(line))
  return lines.map((line) => {
    const [name = '', ...value] = line.split('=')
    return [name.trim(), value.join('=').trim()]
  })
}

/** How packages are fetched, and how soon new versions may come in. */
export const settingRules: Gate[] = [
  {
    name: 'settings of npm',
    find: (files) => {
      const settings = settingsOf(files['.npmrc'] ?? '')
      const given = Object.fromEntries(settings)
      const missing = Object.entries(wanted)
        .filter(([name, value]) => given[name] !== value)
        .map(([name, value]) => `${name} must be ${value}`)
      const unknown = settings
        .filter(([name]) => !(name in wanted) && !harmless.includes(name))
        .map(([name]) => `${name} is not a setting that we know`)
      const names = settings.map(([name]) => name)
      const twice = names.filter((name, index) => names.indexOf(name) !== index)
      return [...missing, ...unknown, ...twice.map((name) => `${name} is said twice`)]
    },
  },
  {
    name: 'new versions rest',
    find: (files) => {
      const bot = renovate.parse(JSON.parse(files['renovate.json'] ?? 'null'))
      const actions = bot.packageRules.find((rule) => rule.matchManagers.includes('github-actions'))
      const found: string[] = []
      if (days(bot.minimumReleaseAge) < rest.package) found.push('packages rest too short')
      if (days(actions?.minimumReleaseAge) < rest.action) found.push('actions rest too short')
      if (bot.internalChecksFilter !== 'strict')
        found.push('versions are offered before they rested')
      if (!actions?.pinDigests) found.push('actions are not kept by commit')
      const shorter = bot.packageRules.filter(
        (rule) => rule.minimumReleaseAge && days(rule.minimumReleaseAge) < rest.package,
      )
      if (shorter.length > 0) found.push('a rule lets some packages rest shorter')
      if (bot.automerge || bot.packageRules.some((rule) => rule.automerge)) {
        found.push('versions come in without a person')
      }
      return found
    },
  },
]
