type Row = [month: number, day: number, hour: number]

/** All hours of a year whose months have these numbers of days. */
export function rowsOf(days: readonly number[]): Row[] {
  return days.flatMap((count, month) =>
    Array.from({ length: count * 24 }, (_, i): Row => [month + 1, Math.floor(i / 24) + 1, i % 24]),
  )
}

/** A weather file in SAM CSV form whose values tell their own hour. */
export function fileOf(
  rows: readonly Row[],
  columns = 'Year,Month,Day,Hour,GHI,DNI,DHI,Tdry,Wspd,Pres',
  tail = '',
): string {
  const lines = rows.map(
    ([m, d, h]) => `${2000 + m},${m},${d},${h},0,${m},${d},${h},1.5,990${tail}`,
  )
  return [
    'Source,Location ID,City,State,Country,Latitude,Longitude,Time Zone,Elevation',
    'TMY3,1,Town,TX,USA,30.5,-97.7,-6,150',
    columns,
    ...lines,
    '',
  ].join('\r\n')
}
