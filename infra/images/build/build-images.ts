import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImageName } from '../../system/workloads.ts'
import { type DebianPackage, makeBase } from '../context/base.ts'
import { makeContext, type Source } from '../context/make-context.ts'
import { docker } from '../docker.ts'

export const images: readonly ImageName[] = ['api', 'web', 'console']

/** A base from a registry, which must be named by its digest; without one the base is made from Debian's packages. */
const byDigest = /^[\w./:-]+@sha256:[0-9a-f]{64}$/

export type Built = { image: ImageName; bytes: number; content: string }

/** What images are made from: the repository, the newest base that can be had, and the time of the last commit. */
export function readSource(root: string, state: string, say: (line: string) => void): Source {
  const base = join(state, 'base')
  const list = join(state, 'base.json')
  try {
    const draft = `${base}.draft`
    rmSync(draft, { recursive: true, force: true })
    const made = makeBase(draft)
    rmSync(base, { recursive: true, force: true })
    renameSync(draft, base)
    writeFileSync(list, JSON.stringify(made))
  } catch (error) {
    if (!existsSync(list)) throw error
    say("Debian's packages cannot be had now: the base of the last time is used")
  }
  const debian = JSON.parse(readFileSync(list, 'utf8')) as DebianPackage[]
  const platform = { os: 'linux', cpu: process.arch, libc: 'glibc' }
  const epoch = Number(process.env.SOURCE_DATE_EPOCH ?? git(root, 'log', '-1', '--format=%ct'))
  return { root, base, debian, platform, epoch }
}

const git = (root: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

/** Fills the folder that an image is built from and says where it is. */
export function prepare(image: ImageName, source: Source, state: string): string {
  const context = join(state, 'context', image)
  makeContext(image, source, context)
  return context
}

/** Builds one image from its folder, without network, and measures it. */
export async function buildImage(
  image: ImageName,
  source: Source,
  state: string,
  tag: string,
  fresh = false,
): Promise<Built> {
  const context = prepare(image, source, state)
  const base = process.env.GIRASOL_IMAGE_BASE
  if (base && !byDigest.test(base))
    throw new Error('GIRASOL_IMAGE_BASE must end in @sha256: and 64 digits')
  const text = readFileSync(join(source.root, 'package.json'), 'utf8')
  const { version } = JSON.parse(text) as { version: string }
  const created = new Date(source.epoch * 1000).toISOString()
  const dirty = git(source.root, 'status', '--porcelain', '--', 'apps', 'packages') !== ''
  const values = {
    ...(base ? { BASE: base } : {}),
    SOURCE_DATE_EPOCH: String(source.epoch),
    VERSION: version,
    REVISION: `${git(source.root, 'rev-parse', 'HEAD')}${dirty ? '-changed' : ''}`,
    CREATED: created,
  }
  const settings = Object.entries(values).flatMap(([name, value]) => [
    '--build-arg',
    `${name}=${value}`,
  ])
  const file = join(source.root, `infra/images/${image}.Dockerfile`)
  const name = `girasol-${image}:${tag}`
  await docker(
    'build',
    '--quiet',
    '--network=none',
    ...(fresh ? ['--no-cache'] : []),
    ...settings,
    '--file',
    file,
    '--tag',
    name,
    context,
  )
  return { image, ...(await measure(name)) }
}

/** Size, and a digest of all layers and settings: equal when two builds gave the same image. */
async function measure(name: string): Promise<Omit<Built, 'image'>> {
  const inspected = JSON.parse(await docker('image', 'inspect', name)) as [
    { Size: number; RootFS: { Layers: string[] }; Config: Record<string, unknown> },
  ]
  const [{ Size, RootFS, Config }] = inspected
  const told = [
    'User',
    'Env',
    'Cmd',
    'Entrypoint',
    'WorkingDir',
    'Labels',
    'Healthcheck',
    'StopSignal',
    'ExposedPorts',
  ]
  const settings = told.map((key) => Config[key])
  const content = createHash('sha256')
    .update(JSON.stringify([RootFS.Layers, settings]))
    .digest('hex')
  return { bytes: Size, content: `sha256:${content}` }
}
