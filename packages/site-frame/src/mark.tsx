import { sunflower } from '@girasol/design-tokens'

/** The sunflower. Decoration beside the name; give `label` when it stands alone. */
export function Mark({ size = 40, label }: { size?: number; label?: string }) {
  const naming = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <svg className="g-mark" width={size} height={size} viewBox="0 0 100 100" {...naming}>
      <path className="g-mark-back" d={sunflower.back} />
      <path className="g-mark-front" d={sunflower.front} />
      <circle className="g-mark-disc" cx="50" cy="50" r={sunflower.disc} />
      <g className="g-mark-seeds">
        {sunflower.seeds.map((seed) => (
          <circle key={`${seed.x} ${seed.y}`} cx={seed.x} cy={seed.y} r={seed.r} />
        ))}
      </g>
    </svg>
  )
}
