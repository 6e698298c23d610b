import { inject } from 'vitest'

type Program = 'api' | 'worker'

/** Stops a program of the running system and waits until it is gone. */
export const stopProgram = (name: Program) => turn(name, 'stop')

/** Starts it again and waits until it is healthy. */
export const startProgram = (name: Program) => turn(name, 'start')

async function turn(name: Program, verb: 'stop' | 'start'): Promise<void> {
  const answer = await fetch(`${inject('system').switchboard}/${name}/${verb}`, { method: 'POST' })
  if (!answer.ok) throw new Error(await answer.text())
}
