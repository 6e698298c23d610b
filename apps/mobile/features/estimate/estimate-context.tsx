import type { Estimate, Place } from '@girasol/contract'
import type { EstimateDetailLevel, EstimateInputs } from '@girasol/estimate'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { useSession } from '../session/session-context.tsx'
import { computeOnDevice, prepareYear } from './device-model.ts'
import {
  answered,
  changed,
  doneAgain,
  type Draft,
  draftOf,
  questionOf,
  takenBack,
} from './draft.ts'
import { factorsOf } from './emission-factors.ts'
import { type Answer, useComputing } from './use-computing.ts'

/** What the server keeps of it, with the key of its private link. */
export type Saved = { estimate: Estimate; key: string }

type EstimateState = {
  draft: Draft | null
  saved: Saved | null
  /** True when the saved version is exactly what is on the screen. */
  isSaved: boolean
  begin: (place: Place) => Promise<void>
  /** `coarse` while a finger drags something; the change that ends it is `fine`. */
  change: (part: Partial<EstimateInputs>, level?: EstimateDetailLevel) => void
  undo: () => void
  redo: () => void
  save: () => Promise<Saved>
  /** A new version at today's price of what was saved; for an order whose price had changed. */
  renew: () => Promise<Saved>
  forget: () => void
}

const EstimateContext = createContext<EstimateState | null>(null)

/** Holds the roof while the person moves between estimate, sign-in and order. */
export function EstimateProvider({ children }: { children: ReactNode }) {
  const { client } = useSession()
  const [saved, setSaved] = useState<Saved | null>(null)
  const work = useDraft()
  const { draft, setDraft } = work
  const isSaved = saved !== null && draft !== null && saved.estimate.inputs === draft.inputs

  const begin = useCallback(
    async (place: Place) => {
      const next = await beginAt(client, place)
      setSaved(null)
      setDraft(next)
    },
    [client, setDraft],
  )

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
  }, [setDraft])

  const { change, undo, redo } = work
  const state = useMemo(
    () => ({ draft, saved, isSaved, begin, change, undo, redo, save, renew, forget }),
    [draft, saved, isSaved, begin, change, undo, redo, save, renew, forget],
  )
  return <EstimateContext value={state}>{children}</EstimateContext>
}

/** The draft, its changes, and its figures, which follow a frame later. */
function useDraft() {
  const [draft, setDraft] = useState<Draft | null>(null)
  const question = useMemo(() => questionOf(draft), [draft])
  const hear = useCallback((answer: Answer) => {
    setDraft((old) => old && answered(old, answer))
  }, [])
  useComputing(question, hear)
  const change = useCallback((part: Partial<EstimateInputs>, level?: EstimateDetailLevel) => {
    setDraft((old) => old && changed(old, part, level ?? 'fine'))
  }, [])
  const undo = useCallback(() => setDraft((old) => old && takenBack(old)), [])
  const redo = useCallback(() => setDraft((old) => old && doneAgain(old)), [])
  return { draft, setDraft, change, undo, redo }
}

type Client = ReturnType<typeof useSession>['client']

async function beginAt(client: Client, place: Place): Promise<Draft> {
  const [{ inputs, result }, { modules }] = await Promise.all([
    client.estimates.startEstimate({ body: { place } }),
    client.estimates.listModules(),
  ])
  const [weather, co2Factors] = await Promise.all([
    client.estimates.readWeather({ params: { stationId: inputs.stationId } }),
    factorsOf(place.state, (state) => client.estimates.readEmissions({ params: { state } })),
  ])
  const year = prepareYear({ weather, station: result.station, co2Factors })
  return draftOf({ inputs, year, modules, computed: computeOnDevice(year, inputs, 'fine') })
}

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
