import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Node's own ways to another host, and those that could be brought in. */
const network =
  /^(?:node:)?(?:https?|http2|net|tls|dns|dgram|child_process|cluster|inspector|quic)(?:\/|$)|^(?:undici|axios|got|ws|node-fetch|superagent|@aws-sdk|@smithy)(?:\/|$)/

/** What comes with such a module and calls nobody: listening, questions about texts, types. */
const harmless = new Set([
  'createServer',
  'STATUS_CODES',
  'isIP',
  'isIPv4',
  'isIPv6',
  'BlockList',
  'Server',
  'Socket',
  'ServerResponse',
  'IncomingMessage',
  'IncomingHttpHeaders',
])

/** Who may call out, and why. */
const doors: Record<string, string> = {
  'security/egress.ts': 'the one way out: list, address, pinned connection',
  'security/egress-exchange.ts': 'speaks https over a connection that egress.ts made',
  'security/hasher.ts': 'forks our own file that hashes passwords; nothing leaves the machine',
}

/** Packages that open connections of their own, each in the one file that may use it. */
const guests: Record<string, { files: RegExp; why: string }> = {
  mysql2: { files: /^database\//, why: 'the database, over TLS with a verified name' },
  '@aws-sdk/client-kms': {
    files: /^security\/[\w-]*kms[\w-]*\.ts$/,
    why: 'the key service’s own client',
  },
  '@aws-sdk/credential-provider-env': {
    files: /^security\/aws-credentials\.ts$/,
    why: 'reads the environment; named so that no other file picks credentials for itself',
  },
  '@aws-sdk/credential-provider-http': {
    files: /^security\/aws-credentials\.ts$/,
    why: 'asks the agent of our own node for the rights of the pod',
  },
  '@smithy/core/checksum': {
    files: /^database\/aws-iam-token\.ts$/,
    why: 'computes hashes for signatures; sends nothing',
  },
  '@smithy/signature-v4': {
    files: /^database\/aws-iam-token\.ts$/,
    why: 'computes signatures; sends nothing',
  },
  nodemailer: {
    files: /^features\/notifications\/smtp-sender\.ts$/,
    why: 'speaks SMTP over a connection that egress.ts made',
  },
}

type Found = { file: string; module: string; names: string[] }

const imports = /\b(?:import|export)\s+(?!type\b)([^'"]*?)\s*from\s*['"]([^'"]+)['"]/g
const bareImports = /\bimport\s*['"]([^'"]+)['"]/g
const dynamic = /\b(?:import|require|getBuiltinModule|createRequire)\s*\(\s*['"`]?([^'"`)]*)/g
const globals =
  /(?<![\w.'])(?:fetch|WebSocket|EventSource|XMLHttpRequest)\s*[(.]|\b(?:globalThis|global)\b\s*(?:[.;,)[]|$)/gm

const sources = globSync('**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}

/** What a file takes from modules that can reach another host. */
function reaches({ file, text }: { file: string; text: string }): Found[] {
  const code = withoutComments(text)
  const named = [...code.matchAll(imports)].map(([, list, module]) => ({
    file,
    module: module!,
    names: namesOf(list!),
  }))
  const bare = [...code.matchAll(bareImports)].map(([, module]) => ({
    file,
    module: module!,
    names: ['*'],
  }))
  return [...named, ...bare].filter(({ module }) => network.test(module) || guestOf(module))
}

function namesOf(list: string): string[] {
  if (!list.includes('{')) return ['*']
  return list
    .replaceAll(/[{}]/g, ',')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.split(/\s+as\s+/)[0]!)
}

function guestOf(module: string): string | undefined {
  return Object.keys(guests).find((guest) => module === guest || module.startsWith(`${guest}/`))
}

function isAllowed({ file, module, names }: Found): boolean {
  const guest = guestOf(module)
  if (guest) return guests[guest]!.files.test(file)
  return Object.hasOwn(doors, file) || names.every((name) => harmless.has(name))
}

/** Everything in a file that could reach another host past the one way out. */
function faults(source: { file: string; text: string }): string[] {
  const code = withoutComments(source.text)
  const loaded = [...code.matchAll(dynamic)].flatMap(([, module]) =>
    network.test(module!) || guestOf(module!) || module === '' ? [`loads ${module}`] : [],
  )
  const called = [...code.matchAll(globals)].map(([call]) => `calls ${call}`)
  const taken = reaches(source).flatMap((found) =>
    isAllowed(found) ? [] : [`takes ${found.names.join()} from ${found.module}`],
  )
  return [...loaded, ...called, ...taken].map((fault) => `${source.file}: ${fault}`)
}

describe('the ways out of API and worker', () => {
  it('are all in the named files', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.flatMap(faults)).toEqual([])
  })

  it('are where they are said to be', () => {
    const named = sources.filter(({ file }) => Object.hasOwn(doors, file))
    expect(named.map(({ file }) => file).sort()).toEqual(Object.keys(doors).sort())
    for (const source of named) expect(reaches(source).length, source.file).toBeGreaterThan(0)
  })

  it.each([
    ["import { request } from 'node:https'", 'takes request'],
    ["import http from 'node:http'", 'takes *'],
    ["import * as net from 'net'", 'takes *'],
    ["import 'node:tls'", 'takes *'],
    ["import { createServer, get } from 'http'", 'takes createServer,get'],
    ["import { lookup } from 'node:dns/promises'", 'takes lookup'],
    ["export { connect } from 'node:net'", 'takes connect'],
    ["import { exec } from 'node:child_process'", 'takes exec'],
    ["const a = await import('node:https')", 'loads node:https'],
    ["const a = require('undici')", 'loads undici'],
    ["const a = process.getBuiltinModule('net')", 'loads net'],
    ["const a = await fetch('https://a.example')", 'calls fetch('],
    ["const a = globalThis['fetch']('https://a.example')", 'calls globalThis['],
    ["const a = new WebSocket('wss://a.example')", 'calls WebSocket('],
    ["import { createTransport } from 'nodemailer'", 'takes createTransport'],
    ["import { KMSClient } from '@aws-sdk/client-kms'", 'takes KMSClient'],
    ["import { createPool } from 'mysql2'", 'takes createPool'],
    ["import { fromHttp } from '@aws-sdk/credential-provider-http'", 'takes fromHttp'],
    ["import { fromNodeProviderChain } from '@aws-sdk/credential-providers'", 'takes fromNode'],
    ["import { RDSClient } from '@aws-sdk/client-rds'", 'takes RDSClient'],
  ])('%s is found in a feature', (text, fault) => {
    const found = faults({ file: 'features/orders/a.ts', text })
    expect(found.join()).toContain(fault)
  })

  it.each([
    "import { createServer, type Server } from 'node:http'",
    "import type { Socket } from 'node:net'",
    "import { isIP } from 'node:net'",
    '/** May fetch(it) later. */',
    'const a = await store.fetch()',
  ])('%s is none', (text) => {
    expect(faults({ file: 'features/orders/a.ts', text })).toEqual([])
  })
})
