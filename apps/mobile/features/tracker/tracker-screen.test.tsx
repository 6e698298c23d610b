import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, fireEvent, screen } from '@testing-library/react-native'
import { problem, sent, when } from '../../testing/api.ts'
import { freshPhone, openApp, signedInAs } from '../../testing/app.ts'
import { orderId, orderIn } from '../../testing/orders.ts'

const route = `GET /orders/${orderId}`
const open = () => openApp(`/orders/${orderId}`)
/** Time passes on the phone. */
const wait = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds))

describe('tracker', () => {
  beforeEach(() => {
    freshPhone()
    signedInAs('customer')
  })

  it('says who we wait for, since when and how long that takes', async () => {
    when(route, { body: orderIn('seekingCrew') })
    await open()
    expect(await screen.findByText(/We are asking certified crews near you/)).toBeTruthy()
    expect(screen.getByText(/That usually takes 2 to 20 minutes/)).toBeTruthy()
  })

  it('notices by asking again what no stream has told', async () => {
    when(route, { body: orderIn('seekingCrew') })
    await open()
    await screen.findByText(/We are asking/)
    when(route, { body: orderIn('crewAssigned', { version: 2 }) })
    await wait(9000)
    expect(await screen.findByText(/Waiting for Demo Crew Saguaro to set off/)).toBeTruthy()
    expect(screen.getByText('People: Ana, Luis')).toBeTruthy()
  })

  it('tells where the crew is in words and in a picture with the same words', async () => {
    const position = {
      latitude: 32.31,
      longitude: -110.97,
      at: '2026-11-24T15:05:00.000Z',
      etaMinutes: 12,
    }
    when(route, { body: orderIn('enRoute', { position }) })
    await open()
    expect(await screen.findByText('12 minutes away')).toBeTruthy()
    expect(screen.getByText('6.2 mi to the north of you')).toBeTruthy()
    expect(screen.getByRole('img', { name: /6\.2 mi to the north/ })).toBeTruthy()
  })

  it('cancels after one question, with the version that was read', async () => {
    when(route, { body: orderIn('seekingCrew') })
    when(`POST /orders/${orderId}/cancel`, { body: orderIn('cancelled', { version: 2 }) })
    await open()
    await fireEvent.press(await screen.findByText('Cancel this order'))
    expect(sent(`POST /orders/${orderId}/cancel`)).toHaveLength(0)
    await fireEvent.press(screen.getByText('Yes, cancel'))
    expect(await screen.findByText(/This order is cancelled/)).toBeTruthy()
    expect(sent(`POST /orders/${orderId}/cancel`)[0]?.body).toEqual({ version: 1 })
  })

  it('offers no cancelling that the API does not offer', async () => {
    when(route, { body: orderIn('onSite') })
    await open()
    await screen.findByText(/is working on your roof/)
    expect(screen.queryByText('Cancel this order')).toBeNull()
  })

  it('says that there is nothing when the order is not the person’s own', async () => {
    when(route, problem('notFound', 404))
    await open()
    expect(await screen.findByText(/There is nothing here/)).toBeTruthy()
  })
})
