/** Meter files made for tests. */
const hourMs = 3_600_000

/** Energy that tells the hour of standard time it belongs to: month x 100 + hour, in Wh. */
export function telling(standardMs: number): number {
  const date = new Date(standardMs)
  return (date.getUTCMonth() + 1) * 100 + date.getUTCHours()
}

export type Point = { id: string; type: string }

/** A Green Button file of hourly or shorter readings over `hours` from an instant (UTC ms). */
export function greenButton(
  from: number,
  hours: number,
  minutes: number,
  points: Point[],
  wh: (utcMs: number) => number,
) {
  const entries = points.map(({ id, type }) => {
    const base = `https://utility.example/espi/1_1/resource/UsagePoint/${id}`
    const readings = Array.from({ length: (hours * 60) / minutes }, (_, at) => {
      const start = from + at * minutes * 60_000
      return `<espi:IntervalReading><espi:timePeriod><espi:duration>${minutes * 60}</espi:duration><espi:start>${start / 1000}</espi:start></espi:timePeriod><espi:value>${wh(start)}</espi:value></espi:IntervalReading>`
    }).join('')
    return `<entry><link rel="self" href="${base}/MeterReading/1"/><link rel="related" href="${base}/ReadingType/9"/><content><espi:MeterReading/></content></entry>
<entry><link rel="self" href="${base}/ReadingType/9"/><content><espi:ReadingType>${type}</espi:ReadingType></content></entry>
<entry><link rel="self" href="${base}/MeterReading/1/IntervalBlock/5"/><link rel="up" href="${base}/MeterReading/1/IntervalBlock"/><content><espi:IntervalBlock>${readings}</espi:IntervalBlock></content></entry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:espi="http://naesb.org/espi">
<entry><content><espi:LocalTimeParameters><espi:dstOffset>3600</espi:dstOffset><espi:tzOffset>-25200</espi:tzOffset></espi:LocalTimeParameters></content></entry>
${entries.join('\n')}</feed>`
}

export const electricity =
  '<espi:commodity>1</espi:commodity><espi:flowDirection>1</espi:flowDirection><espi:powerOfTenMultiplier>0</espi:powerOfTenMultiplier><espi:uom>72</espi:uom>'
export const kiloWattHours = electricity.replace('>0</espi:powerOf', '>3</espi:powerOf')
export const reverse = electricity.replace('<espi:flowDirection>1<', '<espi:flowDirection>19<')
export const gas = electricity
  .replace('<espi:commodity>1<', '<espi:commodity>7<')
  .replace('>72<', '>169<')
export const year2025 = Date.UTC(2025, 0, 1) + 7 * hourMs
