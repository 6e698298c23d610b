import { pino, destination, type DestinationStream } from 'pino'

/** Everything that may be written to a log. What is not listed here cannot be logged: no name, address, URL, query or body. */
export type LogFields = {
  requestId?: string
  method?: string
  /** The contract's path with its `:name` parameters, never the path that was asked for. */
  route?: string
  status?: number
  /** Duration in milliseconds. */
  ms?: number
  /** An error code of the contract. */
  code?: string
  accountId?: string
  role?: string
  action?: string
  eventType?: string
  eventId?: number
  attempt?: number
  count?: number
  port?: number
  host?: string
  error?: unknown
}

export type Log = Record<
  'debug' | 'info' | 'warn' | 'error',
  (event: string, fields?: LogFields) => void
> & {
  /** One event of the audit trail, written as it is: a line of JSON, for whoever collects the output. */
  event(line: string): void
  flush(): void
}

const listed = [
  'requestId',
  'method',
  'route',
  'status',
  'ms',
  'code',
  'accountId',
  'role',
  'action',
  'eventType',
  'eventId',
  'attempt',
  'count',
  'port',
  'host',
] as const satisfies readonly (keyof LogFields)[]

/** However little is written, it leaves the process this soon: what is still inside when it is killed, nobody collects. */
const flushMilliseconds = 250
/** What waits beyond this, while nothing can be written, is dropped. */
const mostWaitingBytes = 4 * 1024 * 1024

/** A JSON logger for one program; lines are collected and written without holding up requests. */
export function createLog(
  program: 'api' | 'worker' | 'sealer' | 'test',
  stream?: DestinationStream,
): Log {
  const target = stream ?? openOutput()
  const logger = pino({ base: { program }, timestamp: pino.stdTimeFunctions.isoTime }, target)
  const at =
    (level: 'debug' | 'info' | 'warn' | 'error') => (event: string, fields?: LogFields) => {
      logger[level](fields ? pick(fields) : {}, event)
    }
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    event: (line) => target.write(`${line}\n`),
    flush: () => (target as { flushSync?: () => void }).flushSync?.(),
  }
}

/** A full disk or a collector that went away must not end the program that it listens to: lines are lost, requests are not. */
function openOutput() {
  const output = destination({
    sync: false,
    minLength: 4096,
    periodicFlush: flushMilliseconds,
    maxLength: mostWaitingBytes,
  })
  output.on('error', () => undefined)
  return output
}

function pick(fields: LogFields): Record<string, unknown> {
  const picked: Record<string, unknown> = {}
  for (const name of listed) if (fields[name] !== undefined) picked[name] = fields[name]
  if (fields.error !== undefined) picked.error = describeError(fields.error)
  return picked
}

/** Kind, code and place of an error. Its message may quote data (a duplicate address, for example) and stays out. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return {
    kind: error.name,
    code: 'code' in error && typeof error.code === 'string' ? error.code : undefined,
    at: frames.slice(0, 8).map((line) => line.trim()),
  }
}
