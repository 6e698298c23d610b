import { encode } from 'uqr'

/** A QR code drawn here: the secret in it is told to nobody. Dark on light in both colour schemes, as scanners want it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 2 })
  const dots = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className="c-qr">
      <path d={dots.join('')} />
    </svg>
  )
}
