import { EstimateResult, type EstimateInputs } from '@girasol/contract'
import { defaultInputs } from '@girasol/estimate'
import { roofPlaneFromRectangle } from '@girasol/roof-layout'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#/http/errors.ts'
import { computeResult } from './compute-result.ts'
import { hostileInputs } from './hostile-inputs.fixture.ts'

const now = new Date('2026-11-24T12:00:00Z')
const asker = { address: '192.0.2.1', account: null, signal: new AbortController().signal }
const place = {
  label: 'Phoenix, AZ 85004',
  zip: '85004',
  state: 'AZ',
  latitude: 33.45,
  longitude: -112.07,
  timeZone: 'America/Phoenix',
}
const usual: EstimateInputs = defaultInputs({
  place,
  stationId: 'phoenix_az_psm3',
  moduleId: 'tsm-395de09-05',
  annualUseKwh: 12_000,
  priceTenthCentsPerKwh: 150,
})
const [plane] = usual.roof.planes
const withPlane = (changes: object): EstimateInputs => ({
  ...usual,
  roof: { ...usual.roof, planes: [{ ...plane!, ...changes }] },
})

async function refusal(inputs: EstimateInputs): Promise<AppError> {
  const outcome: unknown = await computeResult(inputs, now, asker).catch((error: unknown) => error)
  if (outcome instanceof AppError) return outcome
  throw new Error('not refused', { cause: outcome })
}

describe('what cannot be computed', () => {
  it.each([
    [
      'a roof that crosses itself',
      withPlane({
        outline: [
          { u: 0, v: 0 },
          { u: 8, v: 5 },
          { u: 8, v: 0 },
          { u: 0, v: 5 },
        ],
      }),
      { field: '/body/inputs/roof/planes/0/outline', code: 'outlineCrosses' },
    ],
    [
      'edges that are not as many as points',
      withPlane({ edges: ['eave', 'rake', 'ridge'] }),
      { field: '/body/inputs/roof/planes/0/edges', code: 'edgesMismatch' },
    ],
    [
      'a tree whose crown begins above its top',
      {
        ...usual,
        surroundings: {
          ...usual.surroundings,
          trees: [
            {
              id: 'oak',
              x: 6,
              y: 0,
              kind: 'deciduous' as const,
              heightM: 5,
              crownRadiusM: 2,
              crownBaseM: 9,
            },
          ],
        },
      },
      { field: '/body/inputs/surroundings/trees/0/heightM', code: 'upsideDown' },
    ],
    [
      'an adder that nobody knows',
      { ...usual, adders: ['goldPlating'] },
      { field: '/body/inputs/adders/0', code: 'unknownAdder' },
    ],
    [
      'a car that is never full',
      {
        ...usual,
        use: { ...usual.use, car: { kwhPerYear: 20_000, powerKw: 1, startHour: 0 } },
      },
      { field: '/body/inputs/use/car/powerKw', code: 'carNeverFull' },
    ],
    [
      'a tariff whose steps go down',
      {
        ...usual,
        tariff: {
          ...usual.tariff,
          price: {
            kind: 'tiered' as const,
            steps: [
              { upToKwh: 500, tenthCents: 100 },
              { upToKwh: 200, tenthCents: 200 },
            ],
          },
        },
      },
      { field: '/body/inputs/tariff', code: 'tariffTiers' },
    ],
  ])('is refused with field and code: %s', async (_, inputs, { field, code }) => {
    const { code: said, detail } = await refusal(inputs)
    expect(said).toBe('invalidInput')
    expect(detail.fields?.[0]).toMatchObject({ field: expect.stringContaining(field), code })
  })

  it('is refused when it has more room than a home, before it is computed', async () => {
    const sized = { azimuthDeg: 180, pitchDeg: 20, widthM: 40, slopeLengthM: 40, x: 0 }
    const planes = Array.from({ length: 12 }, (_, at) =>
      roofPlaneFromRectangle({ ...sized, id: `plane-${at}`, y: 10 * (at - 6) }),
    )
    const { code, detail } = await refusal({
      ...usual,
      roof: { planes, rule: 'none', eaveHeightM: 3 },
    })
    expect(code).toBe('invalidInput')
    expect(detail.fields).toEqual([
      { field: '/body/inputs/roof', reason: 'tooLarge', code: 'tooMuchRoom' },
    ])
  })
})

describe('anything that the contract takes', () => {
  it('is either computed or refused with a field', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(hostileInputs(usual), async (inputs) => {
        const outcome: unknown = await computeResult(inputs, now, asker).catch(
          (error: unknown) => error,
        )
        if (outcome instanceof AppError) {
          expect(outcome.code).toBe('invalidInput')
          expect(
            outcome.detail.fields?.every(({ field }) => field.startsWith('/body/inputs')),
          ).toBe(true)
          return
        }
        if (outcome instanceof Error) throw outcome
        EstimateResult.parse((outcome as { result: unknown }).result)
      }),
      { numRuns: 60 },
    )
  })
})
