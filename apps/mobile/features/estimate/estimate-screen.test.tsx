import { beforeEach, describe, expect, it } from '@jest/globals'
import { fireEvent, screen, waitFor, within } from '@testing-library/react-native'
import { problem, sent, when } from '../../testing/api.ts'
import { freshPhone, openApp } from '../../testing/app.ts'
import { inputs, result, serveRoof, tucson } from '../../testing/roof.ts'

const estimateId = '0190a000-0000-7000-8000-0000000000e1'

async function findRoof(): Promise<void> {
  await openApp('/')
  await fireEvent.changeText(await screen.findByLabelText('ZIP code or city'), '85701')
  await fireEvent.press(screen.getByText('Find my roof'))
  await screen.findByText('Tucson, AZ 85701')
}

/** The yearly energy on the first card, kWh. */
function shownKwh(): number {
  const [text] = screen.getAllByText(/^[\d,]+ kWh$/)
  return Number(String(text?.props['children']).replaceAll(/\D/g, ''))
}

describe('estimate', () => {
  beforeEach(freshPhone)

  it('shows for a ZIP code what the model computes', async () => {
    serveRoof()
    await findRoof()
    expect(shownKwh()).toBe(Number(result.annualKwh.toPrecision(3)))
    expect(screen.getByText(/^Phoenix, 1999-2017, 103 mi away$/)).toBeTruthy()
  })

  it('computes a change on the phone, without asking anybody', async () => {
    serveRoof()
    await findRoof()
    const before = shownKwh()
    const asked = sent('POST /estimates/start').length
    await fireEvent.press(screen.getByRole('radio', { name: 'Shape' }))
    await fireEvent.press(screen.getByRole('radio', { name: 'North' }))
    await waitFor(() => expect(shownKwh()).toBeLessThan(before))
    expect(sent('POST /estimates/start')).toHaveLength(asked)
    expect(sent('POST /estimates')).toHaveLength(0)
  })

  it('puts a second side on the far side of the ridge', async () => {
    serveRoof()
    await findRoof()
    await fireEvent.press(screen.getByText('Add a side'))
    const sides = screen.getByLabelText('Sides of the roof')
    expect(within(sides).getAllByRole('radio')).toHaveLength(2)
    await fireEvent.press(screen.getByRole('radio', { name: 'Shape' }))
    expect(screen.getByRole('radio', { name: 'North' })).toBeChecked()
  })

  it('saves what is on the screen and then leads to the order', async () => {
    serveRoof()
    when('POST /estimates', (call) => ({
      body: {
        key: 'k'.repeat(43),
        estimate: {
          id: estimateId,
          version: 1,
          inputs: (call.body as { inputs: unknown }).inputs,
          result,
          savedAt: '2026-11-24T12:00:00.000Z',
          orderId: null,
        },
      },
    }))
    await findRoof()
    await fireEvent.press(screen.getByText('Save this estimate'))
    await screen.findByText('Review and order')
    expect(sent('POST /estimates')[0]?.body).toEqual({ inputs })
    await fireEvent.press(screen.getByRole('radio', { name: 'Shape' }))
    await fireEvent.press(screen.getByLabelText('More: Pitch'))
    expect(await screen.findByText('Save this estimate')).toBeTruthy()
  })

  it('says what went wrong, with the reference, and keeps what was typed', async () => {
    when('POST /places/search', problem('internal', 500))
    await openApp('/')
    await fireEvent.changeText(await screen.findByLabelText('ZIP code or city'), '85701')
    await fireEvent.press(screen.getByText('Find my roof'))
    expect(await screen.findByText(/Reference: .*cafe/)).toBeTruthy()
    expect(screen.getByLabelText('ZIP code or city').props['value']).toBe('85701')
  })

  it('keeps what was typed when the figures cannot be had, and tries again', async () => {
    serveRoof()
    when('POST /estimates/start', problem('unavailable', 503))
    await openApp('/')
    await fireEvent.changeText(await screen.findByLabelText('ZIP code or city'), '85701')
    await fireEvent.press(screen.getByText('Find my roof'))
    await screen.findByText(/We are out of order for a moment/)
    expect(screen.getByLabelText('ZIP code or city').props['value']).toBe('85701')
    serveRoof()
    await fireEvent.press(screen.getByText('Try again'))
    expect(await screen.findByText('Tucson, AZ 85701')).toBeTruthy()
  })

  it('uses the place where one stands, explained first and rounded before it is sent', async () => {
    serveRoof()
    when('POST /places/nearest', { body: { place: tucson } })
    await openApp('/')
    await fireEvent.press(await screen.findByText('Use my place'))
    expect(sent('POST /places/nearest')).toHaveLength(0)
    await fireEvent.press(screen.getByText('Yes, ask my device'))
    await screen.findByText('Tucson, AZ 85701')
    expect(sent('POST /places/nearest')[0]?.body).toEqual({ latitude: 32.25, longitude: -110.95 })
  })

  it('shows the money year by year, and every assumption can be changed', async () => {
    serveRoof()
    await findRoof()
    await fireEvent.press(screen.getByRole('radio', { name: 'Money' }))
    await fireEvent.press(screen.getByText('Year by year'))
    expect(screen.getByText('▸ Year 25')).toBeTruthy()
    const before = shownKwh()
    await fireEvent.press(screen.getByRole('radio', { name: 'Assumptions' }))
    await fireEvent.changeText(screen.getByLabelText('Inverter efficiency (%)'), '80')
    await waitFor(() => expect(shownKwh()).toBeLessThan(before))
  })

  it('moves parts of the roof by the actions of a screen reader', async () => {
    serveRoof()
    await findRoof()
    const before = shownKwh()
    const drawing = screen.getByRole('img', { name: /Plan of the roof/ })
    await fireEvent(drawing, 'layout', { nativeEvent: { layout: { width: 320, height: 266 } } })
    const handle = await screen.findByLabelText('Length of the eave of side 1')
    await fireEvent(handle, 'accessibilityAction', { nativeEvent: { actionName: 'decrement' } })
    await fireEvent(handle, 'accessibilityAction', { nativeEvent: { actionName: 'decrement' } })
    await fireEvent(handle, 'accessibilityAction', { nativeEvent: { actionName: 'decrement' } })
    await waitFor(() => expect(shownKwh()).toBeLessThan(before))
    await fireEvent.press(screen.getByText('Undo'))
    await fireEvent.press(screen.getByText('Undo'))
    await fireEvent.press(screen.getByText('Undo'))
    await waitFor(() => expect(shownKwh()).toBe(before))
  })

  it('computes with a neighboring house and with hills, and without them again', async () => {
    serveRoof()
    await findRoof()
    const slow = { timeout: 8000 }
    const before = shownKwh()
    await fireEvent.press(screen.getByRole('radio', { name: 'Around' }))
    await fireEvent.press(screen.getByText('Enter the skyline'))
    await fireEvent.changeText(screen.getByLabelText(/^South \(/), '45')
    await waitFor(() => expect(shownKwh()).toBeLessThan(before), slow)
    await fireEvent.press(screen.getByText('Make it open again'))
    await waitFor(() => expect(shownKwh()).toBe(before), slow)
    await fireEvent.press(screen.getByText('Add a neighboring building'))
    await fireEvent.changeText(screen.getByLabelText(/^Height above the ground \(/), '90')
    await waitFor(() => expect(shownKwh()).toBeLessThan(before), slow)
    await fireEvent.press(screen.getByText('Remove: Building 1'))
    await waitFor(() => expect(shownKwh()).toBe(before), slow)
  })

  it('leaves a strip free along an edge that is a ridge', async () => {
    serveRoof()
    await findRoof()
    const before = shownKwh()
    await fireEvent.press(screen.getByRole('radio', { name: 'Corners' }))
    const edge = within(screen.getByLabelText('Edge from corner 3 to the next'))
    expect(edge.getByRole('radio', { name: 'ridge' })).toBeChecked()
    await fireEvent.press(edge.getByRole('radio', { name: 'rake' }))
    await waitFor(() => expect(shownKwh()).toBeGreaterThan(before))
  })

  it('leaves a place empty that is switched off, and builds it again', async () => {
    serveRoof()
    await findRoof()
    const before = shownKwh()
    await fireEvent.press(screen.getByText('Choose panels from a list'))
    await fireEvent.press(screen.getByRole('switch', { name: /^Panel 1,/ }))
    await waitFor(() => expect(shownKwh()).toBeLessThan(before))
    await fireEvent.press(screen.getByRole('switch', { name: /^Panel 1,/ }))
    await waitFor(() => expect(shownKwh()).toBe(before))
  })

  it('says when the server comes to the same figures, and when it does not', async () => {
    serveRoof()
    await findRoof()
    expect(await screen.findByText(/to the last digit/, {}, { timeout: 10_000 })).toBeTruthy()
    when('POST /estimates/compute', { body: { result: { ...result, annualKwh: 1 } } })
    await fireEvent.press(screen.getByRole('radio', { name: 'Shape' }))
    await fireEvent.press(screen.getByLabelText('More: Pitch'))
    expect(await screen.findByText(/comes to other figures/, {}, { timeout: 10_000 })).toBeTruthy()
  })

  it('opens a figure down to its equation and source', async () => {
    serveRoof()
    await findRoof()
    await fireEvent.press(screen.getByLabelText('Why? Costs'))
    expect(screen.getByText('All parts added up.')).toBeTruthy()
  })

  it('speaks Spanish at one tap', async () => {
    await openApp('/')
    await fireEvent.press(await screen.findByText('Español'))
    expect(await screen.findByText('¿Cuánto daría su techo?')).toBeTruthy()
  })
})
