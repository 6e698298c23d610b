import type { Estimate, EstimateInputs, Module, Place } from '@girasol/contract'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { useSession } from '../session/session-context.tsx'
import { computeOnDevice, type DeviceYear, prepareYear, type Result } from './device-model.ts'

/** A roof being worked on. It lives in memory only: nothing of it is kept on the device. */
export type Draft = {
  inputs: EstimateInputs
  result: Result
  year: DeviceYear
  modules: readonly Module[]
}

/** What the server keeps of it, with the key of its private link. */
export type Saved = { estimate: Estimate; key: string }

type EstimateState = {
  draft: Draft | null
  saved: Saved | null
  /** True when the saved version is exactly what is on the screen. */
  isSaved: boolean
  begin: (place: Place) => Promise<void>
  change: (change: Partial<EstimateInputs>) => void
  save: () => Promise<Saved>
  /** A new version at today's price of what was saved; for an order whose price had changed. */
  renew: () => Promise<Saved>
  forget: () => void
}

const EstimateContext = createContext<EstimateState | null>(null)

/** Holds the roof while the person moves between estimate, sign-in and order. */
export function EstimateProvider({ children }: { children: ReactNode }) {
  const { client } = useSession()
  const [draft, setDraft] = useState<Draft | null>(null)
  const [saved, setSaved] = useState<Saved | null>(null)
  const isSaved = saved !== null && draft !== null && saved.estimate.inputs === draft.inputs

  const begin = useCallback(
    async (place: Place) => {
      const [{ inputs, result }, { modules }] = await Promise.all([
        client.estimates.startEstimate({ body: { place } }),
        client.estimates.listModules(),
      ])
      const bytes = await client.estimates.readWeather({ params: { stationId: inputs.stationId } })
      const year = prepareYear(bytes, result.station)
      setSaved(null)
      setDraft({ inputs, year, modules, result: computeOnDevice(year, inputs) })
    },
    [client],
  )

  const change = useCallback((part: Partial<EstimateInputs>) => {
    setDraft((old) => {
      if (!old) return old
      const inputs = { ...old.inputs, ...part }
      return { ...old, inputs, result: computeOnDevice(old.year, inputs) }
    })
  }, [])

  const save = useCallback(async () => {
    if (!draft) throw new Error('There is no roof to save')
    const { inputs } = draft
    const kept = await keep(client, saved, inputs)
    // The very inputs that were sent, so that "unchanged since" is a comparison of identity.
    const next = { ...kept, estimate: { ...kept.estimate, inputs } }
    setSaved(next)
    return next
  }, [client, draft, saved])

  const renew = useCallback(async () => {
    if (!saved) throw new Error('There is nothing saved to renew')
    const next = await renewed(client, saved)
    setSaved(next)
    return next
  }, [client, saved])
  const forget = useCallback(() => {
    setDraft(null)
    setSaved(null)
  }, [])

  const state = useMemo(
    () => ({ draft, saved, isSaved, begin, change, save, renew, forget }),
    [draft, saved, isSaved, begin, change, save, renew, forget],
  )
  return <EstimateContext value={state}>{children}</EstimateContext>
}

type Client = ReturnType<typeof useSession>['client']

/** The first time a new private link, then a new version on top of the one that was read. */
async function keep(client: Client, saved: Saved | null, inputs: EstimateInputs): Promise<Saved> {
  if (!saved || saved.estimate.orderId) return client.estimates.saveEstimate({ body: { inputs } })
  const { id, version } = saved.estimate
  const estimate = await client.estimates.changeEstimate({
    params: { estimateId: id },
    headers: { 'x-estimate-key': saved.key },
    body: { version, inputs },
  })
  return { estimate, key: saved.key }
}

async function renewed(client: Client, { estimate, key }: Saved): Promise<Saved> {
  const { id, inputs } = estimate
  const params = { estimateId: id }
  const headers = { 'x-estimate-key': key }
  const { version } = await client.estimates.readEstimate({ params, headers })
  const body = { version, inputs }
  const newest = await client.estimates.changeEstimate({ params, headers, body })
  return { key, estimate: { ...newest, inputs } }
}

export function useEstimate(): EstimateState {
  const state = useContext(EstimateContext)
  if (!state) throw new Error('useEstimate outside of EstimateProvider')
  return state
}
