import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { databasePort } from '../system/names.ts'
import { workloads } from '../system/workloads.ts'
import { targets, targetTable } from './targets.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const fileOf = (name: string) => `docs/runbooks/${name}.md`
const names = Object.keys(targets) as (keyof typeof targets)[]
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts

/** What a runbook speaks of that is not there: namespaces, programs, stacks, scripts, files, the port. */
function wrongWords(text: string, file: string): string[] {
  const all = Object.values(workloads)
  const namespaces = all.map(({ namespace }) => namespace)
  const wrong: string[] = []
  const each = (pattern: RegExp, fits: (word: string) => boolean) => {
    for (const [, word = ''] of text.matchAll(pattern)) if (!fits(word)) wrong.push(word)
  }
  each(/--namespace "?(girasol-[a-z]+)(?!\$)"?/g, (word) => namespaces.includes(word))
  each(/deployment\/([a-z]+)/g, (word) =>
    all.some((w) => w.name === word && w.kind !== 'single' && w.kind !== 'job'),
  )
  each(/statefulset\/([a-z]+)/g, (word) => all.some((w) => w.name === word && w.kind === 'single'))
  each(/npm run ([a-z:]+)/g, (word) => word in scripts)
  each(/\]\(([^)#]+)\)/g, (word) => existsSync(join(root, dirname(file), word)))
  each(/`([\w/]+\/[\w./-]+\.(?:ts|sql|json))`/g, (word) => existsSync(join(root, word)))
  each(/aws-cdk@[\d.]+ deploy --app "[^"]+" ([a-z ]+)/g, (word) =>
    word
      .trim()
      .split(' ')
      .every((id) => stacks.has(id)),
  )
  each(/:(\d+)\/girasol|--port (?=\d)/g, (word) => word === '' || word === String(databasePort))
  each(/\b((?:us|eu|ap)-[a-z]+-\d|\d{12})\b/g, () => false)
  return wrong
}

const stacks = new Set(
  globSync('infra/aws/stacks/*.ts', { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/super\(scope, '([a-z]+)'/g)].map((match) => match[1]),
  ),
)

describe('runbooks of operation', () => {
  it.each(names)('%s begins with its targets and says what, how and what then', (name) => {
    const text = read(fileOf(name))
    expect(text).toContain(targetTable(targets[name]))
    for (const part of ['What it means', 'How to look', 'When it '])
      expect(text).toContain(`**${part}`)
  })

  it.each(names)('%s speaks of what is there', (name) => {
    expect(wrongWords(read(fileOf(name)), fileOf(name))).toEqual([])
  })

  it('stand in the README with the same targets, and so does everything else it names', () => {
    const readme = read('infra/README.md')
    for (const name of names) {
      for (const { event, loss, time } of targets[name]) {
        const link = `[${name}](../${fileOf(name)})`
        expect(readme).toContain(`| ${link} | ${event} | ${loss} | ${time} |`)
      }
    }
    expect(wrongWords(readme, 'infra/README.md')).toEqual([])
  })

  it('that speak of what is not there are noticed', () => {
    expect(stacks.size).toBeGreaterThan(5)
    const wrong = [
      'kubectl get pods --namespace girasol-shop',
      'kubectl rollout undo deployment/sealer',
      'kubectl rollout undo statefulset/api',
      'npm run nothing',
      '[deploy](deploi.md)',
      'see `infra/system/value.ts`',
      'npx aws-cdk@3.0.0 deploy --app "x" keys nowhere',
      'mysql://auditor@host:3306/girasol',
      'in us-east-1',
    ]
    for (const line of wrong) expect(wrongWords(line, fileOf('deploy')), line).toHaveLength(1)
  })
})
