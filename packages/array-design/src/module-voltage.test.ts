import { describe, expect, it } from 'vitest'
import { coldFactor, dwellingDcV, moduleVoltages, openVoltage } from './index.ts'

describe('voltage in the cold', () => {
  // Worked examples published with the rule: vocV, percent per degree, coldest air, volts, most in series under 600 V.
  it.each([
    ['SurgePV, NEC 690.7, Los Angeles', 45, -0.28, 3, 47.77, 12],
    ['ElectraKit, NEC 690, 400 W module', 49.5, -0.3, -10, 54.7, 10],
    ['Gera, 12 modules reach about 650 V', 49.5, -0.27, -10, 54.18, 11],
  ])('%s', (_, vocV, pctPerC, coldC, volts, most) => {
    const open = openVoltage({ vocV, vocVPerC: (vocV * pctPerC) / 100 }, coldC)
    expect(open).toBeCloseTo(volts, 1)
    expect(Math.floor(dwellingDcV.us / open)).toBe(most)
  })

  it('without a coefficient it follows table 690.7(A)', () => {
    expect([25, 24, 20, 9, 0, -1, -7, -20, -21, -40].map(coldFactor)).toEqual([
      1, 1.02, 1.02, 1.08, 1.1, 1.12, 1.14, 1.18, 1.2, 1.25,
    ])
    expect(coldFactor(-50)).toBeCloseTo(1.3, 12)
    expect(openVoltage({ vocV: 40, vocVPerC: null }, -7)).toBeCloseTo(45.6, 12)
  })

  it('is never below the rated one under 25 degrees, and the table is never below a usual coefficient', () => {
    for (let celsius = 24; celsius >= -40; celsius--) {
      const open = openVoltage({ vocV: 40, vocVPerC: -0.27 * 0.4 }, celsius)
      expect(open).toBeGreaterThan(40)
      expect(openVoltage({ vocV: 40, vocVPerC: null }, celsius)).toBeGreaterThan(open - 0.05)
    }
  })
})

describe('voltage in the heat', () => {
  it('counts the cell of a roof 36 degrees above the air at NOCT 45', () => {
    const module = {
      id: 'm',
      watts: 400,
      vocV: 45,
      vmpV: 37,
      iscA: 11.4,
      impA: 10.81,
      vocVPerC: -0.12,
      powerPctPerC: -0.35,
      noctC: 45,
    }
    const { hotCellC, vmpHotV } = moduleVoltages(module, { coldC: -10, hotC: 40, from: 'record' })
    expect(hotCellC).toBe(76.25)
    expect(vmpHotV).toBeCloseTo(37 * (1 - 0.0035 * 51.25), 12)
  })
})
