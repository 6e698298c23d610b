import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, fireEvent, screen } from '@testing-library/react-native'
import { problem, sent, when } from '../../testing/api.ts'
import { freshPhone, openApp, signedInAs } from '../../testing/app.ts'
import { offerFor, offerId, visitId, visitIn } from '../../testing/orders.ts'

const accept = `POST /offers/${offerId}/accept`
const decline = `POST /offers/${offerId}/decline`

describe('offers', () => {
  beforeEach(() => {
    freshPhone()
    signedInAs('crew')
    when(`GET /visits/${visitId}`, { body: visitIn('crewAssigned') })
  })

  it('shows money first, then distance and work, and no address', async () => {
    when('GET /offers', { body: { offers: [offerFor(600)] } })
    await openApp('/')
    expect(await screen.findByText('$6,646 for your crew')).toBeTruthy()
    expect(screen.getByText('7.7 mi from your base')).toBeTruthy()
    expect(screen.getByText(/no penalty/)).toBeTruthy()
    expect(screen.queryByText(/Demo Street/)).toBeNull()
  })

  it('leads to the job once the server has said yes', async () => {
    when('GET /offers', { body: { offers: [offerFor(600)] } })
    when(accept, { body: visitIn('crewAssigned') })
    await openApp('/offers')
    await fireEvent.press(await screen.findByText('Accept'))
    expect(await screen.findByText(/12 Demo Street/)).toBeTruthy()
  })

  it('says so when another crew was faster', async () => {
    when('GET /offers', { body: { offers: [offerFor(600)] } })
    when(accept, problem('offerTaken', 409))
    await openApp('/offers')
    await fireEvent.press(await screen.findByText('Accept'))
    expect(await screen.findByText(/Another crew was faster/)).toBeTruthy()
  })

  it('says so when the customer has cancelled, and blames no other crew', async () => {
    when('GET /offers', { body: { offers: [offerFor(600)] } })
    when(accept, problem('offerWithdrawn', 409))
    await openApp('/offers')
    await fireEvent.press(await screen.findByText('Accept'))
    expect(await screen.findByText(/customer has cancelled this order/)).toBeTruthy()
    expect(screen.queryByText(/Another crew/)).toBeNull()
  })

  it('asks for the reason before it declines', async () => {
    when('GET /offers', { body: { offers: [offerFor(600)] } })
    when(decline, { status: 204 })
    await openApp('/offers')
    await fireEvent.press(await screen.findByText('Decline'))
    expect(sent(decline)).toHaveLength(0)
    when('GET /offers', { body: { offers: [] } })
    await fireEvent.press(screen.getByText('Too far'))
    expect(await screen.findByText(/Nothing is held against you/)).toBeTruthy()
    expect(sent(decline)[0]?.body).toEqual({ reason: 'tooFar' })
  })

  it('takes the buttons away when the time is over', async () => {
    when('GET /offers', { body: { offers: [offerFor(3)] } })
    await openApp('/offers')
    await screen.findByText('Accept')
    await act(() => jest.advanceTimersByTimeAsync(4000))
    expect(screen.queryByText('Accept')).toBeNull()
    expect(screen.getByText('Gone to others. No penalty.')).toBeTruthy()
  })
})
