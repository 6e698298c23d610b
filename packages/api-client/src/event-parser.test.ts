import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EventParser } from './event-parser.ts'

describe('the event stream parser', () => {
  const text =
    'retry: 250\n\nid: 1\nevent: order\ndata: a\ndata: b\n\n: silence\n\nid: 2\r\ndata:c\r\n\r\ndata: d\r\rdata: never finished'
  const events = [
    { id: '1', event: 'order', data: 'a\nb' },
    { id: '2', event: 'message', data: 'c' },
    { id: '2', event: 'message', data: 'd' },
  ]

  it('gives the same events however the text is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), text.length]
        const parser = new EventParser()
        const seen = at.slice(1).flatMap((end, i) => parser.push(text.slice(at[i], end)))
        expect(seen).toEqual(events)
        expect(parser).toMatchObject({ lastId: '2', retry: 250 })
      }),
    )
  })

  it('keeps the last id but forgets half an event when it starts again', () => {
    const parser = new EventParser()
    parser.push('id: 7\ndata: half')
    parser.restart()
    expect(parser.push('data: whole\n\n')).toEqual([{ id: '7', event: 'message', data: 'whole' }])
  })
})
