import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeCases, decodeWeather, PvModelError, readCases } from '../index.ts'
import { planeOfCase } from './case-plane.ts'
import { resultColumns } from './case-result.ts'
import { cellsOf, lineOf } from './case-table.ts'

const file = join(import.meta.dirname, '../../../solar-data/data/weather/phoenix_az_psm3.gsw')
const year = decodeWeather(readFileSync(file))
const head = 'case_id,weather_file,system_capacity,array_type,tilt,azimuth,losses'
const compute = (text: string) =>
  computeCases(text, (name) => {
    if (name === 'phoenix.csv') return [year]
    throw new PvModelError('fileUnreadable', 'no such file')
  })

describe('files of cases', () => {
  it('keep their own columns and gain the results', () => {
    const { csv, failures } = compute(`\uFEFF${head}\r\nc1,phoenix.csv,4,1,20,180,14.08\r\n\r\n`)
    const [names = '', line = ''] = csv.split('\n')
    expect(failures).toEqual([])
    expect(names).toBe(`${head},${resultColumns.join(',')}`)
    expect(line).toMatch(/^c1,phoenix\.csv,4,1,20,180,14\.08,6\d{3}\.\d{6},/)
  })

  it('replace results that are already there', () => {
    const { csv } = compute(`${head},ac_annual_kwh\nc1,phoenix.csv,4,1,20,180,14,1\n`)
    expect(csv.split('\n')[0]?.match(/ac_annual_kwh/g)).toHaveLength(1)
    expect(csv.split('\n')[1]).toMatch(/,14,6\d{3}\./)
  })

  it('take the engine’s defaults for what is empty or not there', () => {
    const [row] = readCases(`${head}\nc1,phoenix.csv,4,4,,,14\n`).rows
    if (row === undefined) throw new Error('no row')
    expect(planeOfCase(row)).toMatchObject({
      mounting: 'twoAxis',
      moduleType: 'standard',
      dcAcRatio: 1.1,
      inverterEfficiencyPct: 96,
      groundCoverRatio: 0.3,
      rotationLimitDeg: 45,
      bifaciality: 0,
      snow: false,
    })
  })

  it('compute the others when some fail, and name row, case and column', () => {
    const bad = [
      'c2,nowhere.csv,4,1,20,180,14',
      'c3,phoenix.csv,x4,1,20,180,14',
      'c4,phoenix.csv,4,7,20,180,14',
      'c5,phoenix.csv,4,1,95,180,14',
      'c6,phoenix.csv,4,1,,180,14',
      'c7,phoenix.csv,0,1,20,180,14',
      'c8,,4,1,20,180,14',
      'c9,phoenix.csv,4,1,20,400,14',
    ]
    const good = 'c1,phoenix.csv,4,1,20,180,14'
    const { csv, computed, failures } = compute([head, ...bad, good].join('\n'))
    expect(computed).toBe(1)
    expect(failures.map((text) => text.split(': ').slice(0, 2).join(': '))).toEqual([
      'row 2 (c2), column weather_file: fileUnreadable',
      'row 3 (c3), column system_capacity: notNumber',
      'row 4 (c4), column array_type: outOfRange',
      'row 5 (c5), column tilt: outOfRange',
      'row 6 (c6), column tilt: valueMissing',
      'row 7 (c7), column system_capacity: outOfRange',
      'row 8 (c8), column weather_file: valueMissing',
      'row 9 (c9), column azimuth: outOfRange',
    ])
    expect(csv.split('\n')).toHaveLength(11)
  })

  it('refuse a file without its columns or without cases', () => {
    expect(() => readCases('a,b\n1,2')).toThrow('weather_file')
    expect(() => readCases(`${head}\n`)).toThrow('no cases')
    expect(() => readCases(`${head},tilt\n`)).toThrow('twice')
  })

  it('never throw anything else', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('', '1', '4', 'phoenix.csv', '1|2', '-'))
    const line = fc.array(cell, { maxLength: 9 }).map(lineOf)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        try {
          compute([head, ...lines].join('\n'))
        } catch (error) {
          expect(error).toBeInstanceOf(PvModelError)
        }
      }),
    )
  })

  it('read back the cells that were written', () => {
    const cell = fc.string().map((text) => text.trim().replaceAll(/[\r\n]/g, ''))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        expect(cellsOf(lineOf(cells))).toEqual(cells)
      }),
    )
  })
})
