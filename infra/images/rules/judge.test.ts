import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workloads } from '../../system/workloads.ts'
import { readDockerfile } from './dockerfile.ts'
import { judge } from './judge.ts'

const names = ['api', 'web', 'console'] as const
const textOf = (name: string) =>
  readFileSync(join(import.meta.dirname, `../${name}.Dockerfile`), 'utf8')

describe('the Dockerfiles', () => {
  it.each(names)('of %s keep all rules', (name) => {
    expect(judge(textOf(name))).toEqual([])
  })

  it.each(names)('of %s start the program that the cluster starts', (name) => {
    const last = readDockerfile(textOf(name)).stages.at(-1)!
    const of = (kind: string) => last.instructions.findLast((one) => one.name === kind)?.rest
    const { command, port } = workloads[name]
    expect(JSON.parse(of('CMD')!)).toEqual(command)
    expect(of('EXPOSE')).toBe(String(port))
  })
})

/** Each breaks the API's Dockerfile at one point, and one rule must say so. */
const broken: [string, (text: string) => string, RegExp][] = [
  ['root at the end', (t) => t.replace(/USER 10001:10001(?![\s\S]*USER)/, 'USER 0:0'), /root\b/],
  ['a name instead of a number', (t) => t.replaceAll('10001:10001', 'girasol'), /root\b/],
  ['a base by tag', (t) => t.replace('BASE=made', 'BASE=debian:12'), /no digest/],
  ['the latest base', (t) => t.replace('FROM scratch', 'FROM debian:latest'), /no digest/],
  ['a short digest', (t) => t.replace('BASE=made', 'BASE=debian@sha256:abc'), /no digest/],
  ['ADD from the net', (t) => t.replace('COPY node/ /', 'ADD https://example.com/node /'), /ADD/],
  ['everything there is', (t) => t.replace('COPY program/ /', 'COPY . /app'), /everything/],
  ['a key', (t) => t.replace('COPY program/ /', 'COPY server.key /app/'), /secret/],
  ['a password', (t) => t.replace('ENV PATH', 'ENV DATABASE_PASSWORD=x PATH'), /setting/],
  [
    'a token as an argument',
    (t) => t.replace('ARG VERSION', 'ARG NPM_TOKEN\nARG VERSION'),
    /setting/,
  ],
  [
    'a shell for the command',
    (t) => t.replace(/CMD \["node".*/, 'CMD node server.ts'),
    /shell form/,
  ],
  ['a shell to run', (t) => t.replace('RUN ["', 'RUN echo ["'), /shell form/],
  ['no health check', (t) => t.replace(/^HEALTHCHECK.*$/m, ''), /HEALTHCHECK/],
  [
    'a health check by shell',
    (t) => t.replace(/^(HEALTHCHECK .*CMD).*$/m, '$1 node x'),
    /HEALTHCHECK/,
  ],
  ['no bill of materials', (t) => t.replace(/^COPY --from=tried.*$/m, ''), /bill/],
  ['no revision', (t) => t.replace('image.revision', 'image.other'), /revision/],
  [
    'programs of their own user',
    (t) => t.replace('COPY node/', 'COPY --chown=10001 node/'),
    /root\b/,
  ],
  ['a fetch while building', (t) => t.replace('RUN ["', 'RUN ["npm", "'), /fetches/],
  ['one stage', (t) => `FROM scratch\n${t.slice(t.lastIndexOf('ARG VERSION'))}`, /one stage/],
]

describe('the judge of Dockerfiles', () => {
  it.each(broken)('finds %s', (_, breakIt, says) => {
    const text = textOf('api')
    const wrong = breakIt(text)
    expect(wrong).not.toBe(text)
    expect(judge(wrong).join('\n')).toMatch(says)
  })
})
