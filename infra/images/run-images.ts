import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureStateFolders, folders, root, state as stateFolder } from '../../launch/project.ts'
import { makeSteps } from '../../launch/steps.ts'
import { type Built, buildImage, images, prepare, readSource } from './build/build-images.ts'
import { docker, hasDocker, lastWords } from './docker.ts'
import type { Stage } from './run/container.ts'
import { orderJourney, type Reached } from './run/journey.ts'
import { tryWalls } from './run/walls.ts'
import { running, startWhole } from './run/whole-system.ts'

type Asked = { prepare: boolean; build: boolean; twice: boolean; ifAvailable: boolean }

const most = 200_000_000
const tag = 'local'
const steps = makeSteps()

/** Builds the images, starts the whole system from them and orders a roof; answers the exit code. */
export async function runImages(asked: Asked): Promise<number> {
  try {
    return await act(asked)
  } catch (error) {
    steps.say(`✗ images: ${(error as Error).message}`)
    return 1
  }
}

async function act(asked: Asked): Promise<number> {
  ensureStateFolders()
  const state = join(stateFolder, 'images')
  mkdirSync(state, { recursive: true })
  if (!asked.prepare && !hasDocker()) {
    steps.say('images: not run: no Docker daemon')
    return asked.ifAvailable ? 0 : 1
  }
  const source = await steps.step('base', async (note) => readSource(root, state, note))
  if (asked.prepare) {
    for (const image of images) steps.say(prepare(image, source, state))
    return 0
  }
  const built: Built[] = []
  for (const image of images) {
    const build = (fresh: boolean) => buildImage(image, source, state, tag, fresh)
    built.push(await steps.step(`building ${image}`, () => build(asked.twice)))
    if (asked.twice) await steps.step(`building ${image} again`, () => same(built.at(-1)!, build))
  }
  for (const { image, bytes, content } of built) {
    steps.say(`  ${image.padEnd(8)} ${(bytes / 1e6).toFixed(0).padStart(4)} MB  ${content}`)
  }
  const api = built.find(({ image }) => image === 'api')
  if ((api?.bytes ?? 0) >= most) throw new Error('the image of the API has 200 MB or more')
  if (!asked.build && !asked.twice) await tryWhole()
  return 0
}

async function same(first: Built, build: (fresh: boolean) => Promise<Built>): Promise<void> {
  const second = await build(true)
  if (first.content !== second.content) throw new Error(`${first.image}: two builds differ`)
}

async function tryWhole(): Promise<void> {
  const undo: (() => unknown)[] = []
  try {
    const { stage, reached } = await steps.step('the whole system', (note) =>
      startWhole(tag, note, undo),
    )
    await proveWhole(stage, reached).catch((error: unknown) => {
      keepLogs(stage)
      throw error
    })
  } finally {
    for (const step of undo.reverse()) await close(step)
  }
}

async function proveWhole(stage: Stage, reached: Reached): Promise<void> {
  await steps.step('walls', async (note) => {
    for (const name of running) note(`${name}: ${await tryWalls(name, stage)} attempts refused`)
  })
  const story = await steps.step('an order', () => orderJourney(reached))
  steps.say(`  ${story.join(', ')}`)
  const names = running.map((name) => `${stage.name}-${name}`)
  const form = '  {{.Name}}  {{.MemUsage}}  {{.PIDs}} processes'
  steps.say(await docker('stats', '--no-stream', '--format', form, ...names))
}

/** The containers go, what they wrote last stays. */
function keepLogs(stage: Stage): void {
  for (const name of running) {
    const path = join(folders.logs, `images-${name}.log`)
    writeFileSync(path, lastWords(`${stage.name}-${name}`, 500), { mode: 0o600 })
    steps.say(`  log of ${name}: ${path}`)
  }
}

async function close(step: () => unknown): Promise<void> {
  try {
    await step()
  } catch (error) {
    steps.say(`  not closed: ${(error as Error).message}`)
  }
}
