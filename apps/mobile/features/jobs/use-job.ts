import type { Visit } from '@girasol/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useLoaded } from '../frame/use-loaded.ts'
import { useSession } from '../session/session-context.tsx'
import { latestPosition } from './position'
import { type SavedStep, sendStep, type StepName } from './step.ts'
import { dropStep, keepStep, readStep } from './step-store'

/** A step that waits is tried again this often, milliseconds. */
const tryEvery = 10_000

export type Sync =
  | { state: 'none' }
  | { state: 'saved' | 'sending' | 'sent' | 'decide'; step: StepName }
  | { state: 'failed'; step: StepName; problem: unknown }

/**
 * A job and the one step that may be on its way. A tap is first written to the phone, then sent; it is called sent only
 * when the server has accepted it.
 */
export function useJob(visitId: string) {
  const { client } = useSession()
  const read = useCallback(() => client.crews.readVisit({ params: { visitId } }), [client, visitId])
  const { value: visit, problem, reload, replace } = useLoaded(read)
  const [sync, setSync] = useState<Sync>({ state: 'none' })
  const sending = useRef(false)

  const send = useCallback(
    async (saved: SavedStep) => {
      if (sending.current) return
      sending.current = true
      setSync({ state: 'sending', step: saved.step })
      const outcome = await sendStep(client, visitId, saved, await latestPosition())
      sending.current = false
      if (outcome.state !== 'saved') await dropStep(visitId)
      if (outcome.state === 'sent') replace(outcome.visit)
      setSync(syncAfter(outcome, saved.step))
    },
    [client, visitId, replace],
  )

  const take = useCallback(
    async (step: StepName, current: Visit) => {
      const saved = { step, version: current.version }
      await keepStep(visitId, saved)
      await send(saved)
    },
    [visitId, send],
  )

  const sendSaved = useCallback(async () => {
    const saved = await readStep(visitId)
    if (saved) await send(saved)
  }, [visitId, send])

  useRetries(sendSaved, sync.state === 'saved')
  const takeNews = useCallback(async () => {
    setSync({ state: 'none' })
    await reload()
  }, [reload])
  const again = useCallback(
    async (step: StepName) => {
      const fresh = await read()
      replace(fresh)
      await take(step, fresh)
    },
    [read, replace, take],
  )
  return { visit, problem, sync, take, sendSaved, takeNews, again, reload }
}

/** What an earlier run of the app has left is sent at once, then again and again while it waits. */
function useRetries(sendSaved: () => Promise<void>, waiting: boolean): void {
  useEffect(() => {
    void sendSaved()
  }, [sendSaved])
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(() => void sendSaved(), tryEvery)
    return () => clearInterval(timer)
  }, [sendSaved, waiting])
}

function syncAfter(outcome: Awaited<ReturnType<typeof sendStep>>, step: StepName): Sync {
  if (outcome.state === 'failed') return { state: 'failed', step, problem: outcome.problem }
  return { state: outcome.state, step }
}
