import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { supervise, type Program, type Supervised } from '../../launch/programs/supervise.ts'

export type Switchboard = {
  /** Where a journey asks for a program to be stopped or started: `POST /<name>/stop` and `/<name>/start`. */
  address: string
  /** Starts a program and waits until it is healthy. */
  add(program: Program): Promise<void>
  close(): Promise<void>
}

/** Runs the system's programs; the journeys, which live in other processes, switch them by loopback HTTP. */
export async function openSwitchboard(logs: string): Promise<Switchboard> {
  const programs = new Map<string, Program>()
  const running = new Map<string, Supervised>()
  const said: string[] = []
  const start = async (name: string) => {
    const program = programs.get(name)
    if (!program) throw new Error(`no program ${name}`)
    if (running.has(name)) return
    running.set(name, await supervise(program, logs, (line) => said.push(line)))
  }
  const stop = async (name: string) => {
    await running.get(name)?.stop()
    running.delete(name)
  }
  const server = await serveSwitches({ start, stop })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (program) => {
      programs.set(program.name, program)
      return start(program.name)
    },
    close: async () => {
      server.close()
      for (const name of [...running.keys()].reverse()) await stop(name)
      if (said.length > 0) console.log(said.join('\n'))
    },
  }
}

type Switches = Record<'start' | 'stop', (name: string) => Promise<void>>

async function serveSwitches(switches: Switches) {
  const server = createServer((request, answer) => {
    const [, name = '', verb] = (request.url ?? '').split('/')
    const work = verb === 'start' || verb === 'stop' ? switches[verb](name) : Promise.reject(verb)
    work.then(
      () => answer.writeHead(204).end(),
      (error: unknown) => answer.writeHead(500).end(String(error)),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}
