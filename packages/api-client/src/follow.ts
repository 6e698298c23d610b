import { EventParser, type RawEvent } from './event-parser.ts'
import { ApiProblem, isPassing, unreachable } from './problem.ts'
import type { Route } from './routes.ts'
import { abortReason, type LooseInput, pause, send, type Settings } from './send.ts'
import type { StreamEvent, StreamState } from './shapes.ts'

export type FollowSettings = Settings & {
  /** First and longest wait before a stream is opened again, milliseconds. */
  firstWait: number
  longestWait: number
  /** Silence, in milliseconds, after which a stream counts as dead; servers send a comment more often than that. */
  silence: number
}

type FollowInput = LooseInput & { onState?: (state: StreamState) => void }

/**
 * Server-sent events as an async iterable. A lost stream is opened again after growing waits, from the last event on.
 * Ends when the caller stops or aborts, or when the server says that there is no more (204); an answer that
 * waiting cannot mend (404, 401) is thrown.
 */
export async function* follow(
  settings: FollowSettings,
  route: Route,
  input: FollowInput,
): AsyncGenerator<StreamEvent<unknown>> {
  const parser = new EventParser()
  const spread = spreadOf(input)
  let failures = 0
  while (!input.signal?.aborted) {
    try {
      const headers = { ...input.headers, ...resumeFrom(parser) }
      for await (const raw of oneStream(settings, route, { ...input, headers }, parser)) {
        failures = 0
        yield { id: raw.id, event: raw.event, data: JSON.parse(raw.data) }
      }
    } catch (cause) {
      if (input.signal?.aborted) throw abortReason(input.signal)
      if (cause instanceof NoMoreEvents) return
      if (cause instanceof ApiProblem && !isPassing(cause)) throw cause
    }
    input.onState?.('waiting')
    await pause(waitFor(settings, parser, failures++) * spread, input.signal)
  }
  throw abortReason(input.signal)
}

/** One connection, from its opening to its end; closes it however the reader leaves. */
async function* oneStream(
  settings: FollowSettings,
  route: Route,
  input: FollowInput,
  parser: EventParser,
): AsyncGenerator<RawEvent> {
  const watch = watchSilence(settings.silence, input.signal)
  try {
    const response = await send(settings, route, input, watch.signal)
    if (response.status === 204) throw new NoMoreEvents()
    if (!response.body) throw unreachable(new Error('This fetch cannot stream'))
    input.onState?.('open')
    parser.restart()
    const text = new TextDecoder()
    const reader = response.body.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      watch.heard()
      yield* parser.push(text.decode(part.value, { stream: true }))
    }
  } finally {
    watch.stop()
  }
}

class NoMoreEvents extends Error {}

function resumeFrom(parser: EventParser) {
  return parser.lastId === null ? {} : { 'last-event-id': parser.lastId }
}

function waitFor(settings: FollowSettings, parser: EventParser, failures: number): number {
  const wait = (parser.retry ?? settings.firstWait) * 2 ** Math.min(failures, 10)
  return Math.min(wait, settings.longestWait)
}

/** Between 0.75 and 1.25, steady for one object: not all trackers come back in the same instant after a restart. */
function spreadOf(input: FollowInput): number {
  const text = Object.values(input.params ?? {}).join('')
  const sum = [...text].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 997, 7)
  return 0.75 + sum / 1994
}

/** A signal that is aborted with the caller's, and after `milliseconds` in which nothing was heard. */
function watchSilence(milliseconds: number, outer: AbortSignal | undefined) {
  const control = new AbortController()
  const stopNow = () => control.abort()
  outer?.addEventListener('abort', stopNow, { once: true })
  let timer = setTimeout(stopNow, milliseconds)
  return {
    signal: control.signal,
    heard() {
      clearTimeout(timer)
      timer = setTimeout(stopNow, milliseconds)
    },
    stop() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', stopNow)
      control.abort()
    },
  }
}
