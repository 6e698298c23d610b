import { beforeEach, describe, expect, it } from '@jest/globals'
import { fireEvent, screen } from '@testing-library/react-native'
import { calls, comeBack, goAway, problem, sent, when } from '../../testing/api.ts'
import { freshPhone, openApp, signedInAs } from '../../testing/app.ts'
import { orderId, orderIn } from '../../testing/orders.ts'
import { inputs, result, serveRoof } from '../../testing/roof.ts'

const estimateId = '0190a000-0000-7000-8000-0000000000e1'
const route = `POST /estimates/${estimateId}/order`
const estimate = {
  id: estimateId,
  version: 1,
  inputs,
  result,
  savedAt: '2026-11-24T12:00:00.000Z',
  orderId: null,
}

function serve(): void {
  serveRoof()
  when('POST /estimates', { body: { key: 'k'.repeat(43), estimate } })
  when(`GET /orders/${orderId}`, { body: orderIn('seekingCrew') })
}

async function reachReview(): Promise<void> {
  await openApp('/')
  await fireEvent.changeText(await screen.findByLabelText('ZIP code or city'), '85701')
  await fireEvent.press(screen.getByText('Find my roof'))
  await fireEvent.press(await screen.findByText('Save this estimate'))
  await fireEvent.press(await screen.findByText('Review and order'))
  await screen.findByText('The system')
}

const button = () => screen.getByText(/^Order for \$/)

describe('review and order', () => {
  beforeEach(() => {
    freshPhone()
    serve()
  })

  it('asks a visitor to sign in, and orders nothing', async () => {
    await reachReview()
    expect(screen.getByText('Sign in to order')).toBeTruthy()
    expect(screen.queryByLabelText('Street and number')).toBeNull()
  })

  it('sends nothing while the address is incomplete', async () => {
    signedInAs('customer')
    await reachReview()
    await fireEvent.press(button())
    expect(await screen.findByText('At least three characters.')).toBeTruthy()
    expect(sent(route)).toHaveLength(0)
  })

  it('orders the version and the price that are shown, then follows the order', async () => {
    signedInAs('customer')
    when(route, { body: orderIn('seekingCrew') })
    await reachReview()
    await fireEvent.changeText(screen.getByLabelText('Street and number'), '12 Demo Street')
    await fireEvent.press(button())
    expect(await screen.findByText(/We are asking certified crews near you/)).toBeTruthy()
    const [call] = sent(route)
    expect(call?.body).toMatchObject({ version: 1, totalCents: result.price.totalCents })
    expect(call?.headers).toMatchObject({
      authorization: 'Bearer demo-token',
      'x-estimate-key': 'k'.repeat(43),
    })
  })

  it('keeps one key when a lost answer makes the person tap again', async () => {
    signedInAs('customer')
    when(route, { body: orderIn('seekingCrew') })
    await reachReview()
    await fireEvent.changeText(screen.getByLabelText('Street and number'), '12 Demo Street')
    goAway()
    await fireEvent.press(button())
    await screen.findByText(/cannot be reached/)
    comeBack()
    await fireEvent.press(button())
    await screen.findByText(/We are asking certified crews near you/)
    const keys = new Set(sent(route).map((call) => call.headers['idempotency-key']))
    expect(sent(route).length).toBeGreaterThan(1)
    expect(keys.size).toBe(1)
  })

  it('shows a new price before anything is ordered', async () => {
    signedInAs('customer')
    const price = { ...result.price, totalCents: result.price.totalCents + 50_000 }
    const newer = { ...estimate, version: 2, result: { ...result, price } }
    when(route, problem('estimateChanged', 409))
    when(`GET /estimates/${estimateId}`, { body: estimate })
    when(`PUT /estimates/${estimateId}`, { body: newer })
    await reachReview()
    await fireEvent.changeText(screen.getByLabelText('Street and number'), '12 Demo Street')
    await fireEvent.press(button())
    expect(await screen.findByText(/The price has changed to/)).toBeTruthy()
    when(route, { body: orderIn('seekingCrew') })
    await fireEvent.press(button())
    await screen.findByText(/We are asking certified crews near you/)
    expect(sent(route).at(-1)?.body).toMatchObject({ version: 2, totalCents: price.totalCents })
  })

  it('puts no address into any request but the order', async () => {
    signedInAs('customer')
    when(route, { body: orderIn('seekingCrew') })
    await reachReview()
    await fireEvent.changeText(screen.getByLabelText('Street and number'), '12 Demo Street')
    await fireEvent.press(button())
    await screen.findByText(/We are asking certified crews near you/)
    const others = calls.filter((call) => call.route !== route)
    expect(JSON.stringify(others)).not.toContain('12 Demo Street')
  })
})
