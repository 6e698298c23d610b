import { ApiProblem } from '@girasol/api-client'
import { useRouter } from 'expo-router'
import { useRef, useState } from 'react'
import { type Saved, useEstimate } from '../estimate/estimate-context.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { newKey } from '../session/passage'
import { useSession } from '../session/session-context.tsx'
import { type OrderFields, trimmed } from './address-form.ts'

/**
 * Sends the order. One key stands for one intention: a second tap or a lost answer cannot order twice. A price that has
 * changed orders nothing: the new one is fetched and shown first.
 */
export function usePlaceOrder(saved: Saved) {
  const { client } = useSession()
  const { language } = useLanguage()
  const { renew, forget } = useEstimate()
  const router = useRouter()
  const intention = useRef({ key: newKey(), body: '' })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [newPrice, setNewPrice] = useState(false)

  const send = async (fields: OrderFields) => {
    const { estimate, key } = saved
    const { phone, ...address } = trimmed(fields)
    const body = {
      version: estimate.version,
      totalCents: estimate.result.price.totalCents,
      address,
      phone: phone || null,
      language,
    }
    const order = await client.orders.placeOrder({
      params: { estimateId: estimate.id },
      headers: { 'x-estimate-key': key },
      body,
      idempotencyKey: keyFor(intention.current, JSON.stringify([estimate.id, body])),
    })
    forget()
    router.replace(`/orders/${order.id}`)
  }

  const recover = async (cause: unknown) => {
    if (!(cause instanceof ApiProblem) || cause.code !== 'estimateChanged') return setProblem(cause)
    try {
      await renew()
      setNewPrice(true)
    } catch (second) {
      setProblem(second)
    }
  }

  const place = async (fields: OrderFields) => {
    setBusy(true)
    setProblem(null)
    setNewPrice(false)
    await send(fields).catch(recover)
    setBusy(false)
  }
  return { place, busy, problem, newPrice }
}

/** The same key for the same order, a new one for a different order. */
function keyFor(intention: { key: string; body: string }, body: string): string {
  if (intention.body !== '' && intention.body !== body) intention.key = newKey()
  intention.body = body
  return intention.key
}
