import { EstimateInputs } from '@girasol/contract'
import { roofPlaneFromRectangle } from '@girasol/roof-layout'
import fc from 'fast-check'
import { z } from 'zod'

type Schema = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  items?: Schema
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  maxLength?: number
}

/** Longer lists than this only make a run slower. */
const mostItems = 5

/** Anything that the contract's schema takes, its limits and other edges more often than the middle. */
function valueOf(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const branches = schema.anyOf ?? schema.oneOf
  if (branches) return fc.oneof(...branches.map(valueOf))
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, part]) => [name, valueOf(part)]),
        ),
      )
    case 'array':
      return listOf(schema)
    case 'string':
      return fc.constantFrom('plane-1', 'a', 'battery', 'us25D', 'x'.repeat(36))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return numberOf(schema)
  }
}

function listOf({ items, minItems = 0, maxItems = mostItems }: Schema): fc.Arbitrary<unknown> {
  const maxLength = Math.max(minItems, Math.min(maxItems, mostItems))
  return fc.array(valueOf(items!), { minLength: minItems, maxLength, size: 'max' })
}

function numberOf({ type, minimum = -1e9, maximum = 1e9 }: Schema): fc.Arbitrary<number> {
  const edges = [minimum, maximum, 0, 1].filter((edge) => edge >= minimum && edge <= maximum)
  const middle =
    type === 'integer'
      ? fc.integer({ min: minimum, max: maximum })
      : fc.double({ min: minimum, max: maximum, noNaN: true })
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...edges) },
    { weight: 2, arbitrary: middle },
  )
}

const whole = z.toJSONSchema(EstimateInputs, { io: 'input' }) as Schema
const anything = (name: string) => valueOf(whole.properties![name]!)

const rectangle = fc.record({
  azimuthDeg: fc.double({ min: 0, max: 360, noNaN: true }),
  pitchDeg: fc.double({ min: 0, max: 75, noNaN: true }),
  widthM: fc.double({ min: 0.1, max: 25, noNaN: true }),
  slopeLengthM: fc.double({ min: 0.1, max: 25, noNaN: true }),
  x: fc.double({ min: -30, max: 30, noNaN: true }),
  y: fc.double({ min: -30, max: 30, noNaN: true }),
})
/** Roofs that could stand somewhere, so that not every run ends at the first check. */
const roofs = fc.record({
  planes: fc
    .array(rectangle, { minLength: 1, maxLength: 4 })
    .map((sides) => sides.map((side, at) => roofPlaneFromRectangle({ ...side, id: `side-${at}` }))),
  rule: fc.constantFrom('usClassic', 'usRelaxed', 'spain', 'none'),
  eaveHeightM: fc.double({ min: 0, max: 30, noNaN: true }),
})
const adders = fc.subarray(['steepRoof', 'tallRoof', 'panelUpgrade', 'battery'])
const incentives = fc.subarray(['us25D', 'us48E', 'esIrpf20'])

const mostly = (likely: fc.Arbitrary<unknown>, name: string) =>
  fc.oneof({ weight: 5, arbitrary: likely }, { weight: 1, arbitrary: anything(name) })
const parts: Record<string, fc.Arbitrary<unknown>> = {
  roof: mostly(roofs, 'roof'),
  adders: mostly(adders, 'adders'),
  incentives: mostly(incentives, 'incentives'),
  ...Object.fromEntries(
    ['surroundings', 'panels', 'use', 'tariff', 'battery', 'finance', 'assumptions'].map((name) => [
      name,
      anything(name),
    ]),
  ),
}

/** Usual inputs, some parts of which are replaced by anything that the schema takes. */
export function hostileInputs(usual: EstimateInputs): fc.Arbitrary<EstimateInputs> {
  return fc
    .record(parts, { requiredKeys: [] })
    .map((changes) => EstimateInputs.parse({ ...usual, ...changes }))
}
