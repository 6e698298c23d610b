import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, fireEvent, screen } from '@testing-library/react-native'
import * as Location from 'expo-location'
import { comeBack, goAway, problem, sent, when } from '../../testing/api.ts'
import { freshPhone, onPhone, openApp, signedInAs } from '../../testing/app.ts'
import { visitId, visitIn } from '../../testing/orders.ts'

const setOff = `POST /visits/${visitId}/set-off`
const position = `PUT /visits/${visitId}/position`
const open = () => openApp(`/jobs/${visitId}`)
const assigned = visitIn('crewAssigned', { nextSteps: ['visit.setOff'] })
const enRoute = visitIn('enRoute', { version: 3, nextSteps: ['visit.arrive'] })
const asked = (Location as unknown as { asked: { granted: boolean } }).asked

describe('job', () => {
  beforeEach(() => {
    freshPhone()
    signedInAs('crew')
    asked.granted = false
    when(`GET /visits/${visitId}`, { body: assigned })
    when(position, { status: 204 })
  })

  it('shows the address, the end of the phone number and the language', async () => {
    await open()
    expect(await screen.findByText(/12 Demo Street/)).toBeTruthy()
    expect(screen.getByText('Phone ends in 42')).toBeTruthy()
    expect(screen.getByText('Speaks Spanish')).toBeTruthy()
  })

  it('offers only the step that the API offers', async () => {
    await open()
    expect(await screen.findByText('On my way')).toBeTruthy()
    expect(screen.queryByText('On site')).toBeNull()
    expect(screen.queryByText('Done')).toBeNull()
  })

  it('calls a step sent when the server has taken it, and works without a position', async () => {
    when(setOff, { body: enRoute })
    await open()
    await fireEvent.press(await screen.findByText('On my way'))
    expect(await screen.findByText(/Sent: On my way/)).toBeTruthy()
    expect(screen.getByText('On site')).toBeTruthy()
    expect(sent(setOff)[0]?.body).toEqual({ version: 2, position: null })
    expect(sent(position)).toHaveLength(0)
  })

  it('keeps a step on the phone without a connection, and sends it by itself later', async () => {
    await open()
    await screen.findByText('On my way')
    goAway()
    await fireEvent.press(screen.getByText('On my way'))
    expect(await screen.findByText(/Saved on this phone/)).toBeTruthy()
    expect(JSON.parse(onPhone(`girasol.step.${visitId}`) ?? '')).toEqual({
      step: 'setOff',
      version: 2,
    })
    comeBack()
    when(setOff, { body: enRoute })
    await act(() => jest.advanceTimersByTimeAsync(11_000))
    expect(await screen.findByText(/Sent: On my way/)).toBeTruthy()
    expect(onPhone(`girasol.step.${visitId}`)).toBeUndefined()
  })

  it('leaves the decision to the crew when the job has moved on meanwhile', async () => {
    when(setOff, problem('stepNotAllowed', 409))
    await open()
    await fireEvent.press(await screen.findByText('On my way'))
    expect(await screen.findByText(/Needs your decision/)).toBeTruthy()
    when(`GET /visits/${visitId}`, { body: visitIn('cancelled', { version: 3 }) })
    await fireEvent.press(screen.getByText('Show me the job as it is'))
    expect(await screen.findByText('Cancelled')).toBeTruthy()
    expect(screen.queryByText('On my way')).toBeNull()
  })

  it('explains before it asks for the position, then sends it rounded while on the way', async () => {
    when(setOff, { body: enRoute })
    await open()
    expect(await screen.findByText(/Only while you are on your way/)).toBeTruthy()
    await fireEvent.press(screen.getByText('Share my position'))
    await screen.findByText('The customer sees how far you are.')
    expect(sent(position)).toHaveLength(0)
    await fireEvent.press(screen.getByText('On my way'))
    await screen.findByText(/Sent: On my way/)
    expect(sent(position)[0]?.body).toEqual({ latitude: 32.2512, longitude: -110.9512 })
  })
})
