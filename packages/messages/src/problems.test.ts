import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { afterEach, sourceOf, unionOf } from '../testing/code-lists.ts'
import { siteExtremes } from '../../array-design/src/index.ts'
import { BadInput, moneyFigures, readUpload } from '../../economics/src/index.ts'
import { usualPlan } from '../../economics/testing/any-plan.ts'
import { readHorizon } from '../../near-shade/src/index.ts'
import { readWeather, uncertainty } from '../../pv-model/src/index.ts'
import { checkModule, roofPlaneFromRectangle } from '../../roof-layout/src/index.ts'
import { catalogues, type Language, languages, leaves, localeOf, problemOf } from './index.ts'

const economics = sourceOf('economics') + sourceOf('estimate')
const sources = ['near-shade', 'array-design', 'roof-layout', 'pv-model'].map((name) =>
  sourceOf(name),
)
const [shade = '', design = '', roof = '', model = ''] = sources
const cases = sourceOf('pv-model', /^cases\//)
const thrown = /(?:new PvModelError|refuse)\(\s*'(\w+)'/g
const english = catalogues.en.problems

/** Errors about a field are of the model, those about a line are of a file. */
const groups: [name: string, texts: object, codes: readonly string[]][] = [
  ['roof', english.roof, unionOf(roof, 'RoofErrorCode')],
  ['shade', english.shade, unionOf(shade, 'ShadeErrorCode')],
  ['design', english.design, unionOf(design, 'DesignErrorCode')],
  ['model', english.model, afterEach(sourceOf('pv-model', /^[^/]+$/), thrown)],
  ['file', english.file, [...unionOf(model, 'WeatherFault'), ...afterEach(cases, thrown)]],
  ['input', english.input, afterEach(economics, /new BadInput\(\s*(?:[^'()]*\? )?'(\w+)'/g)],
]

describe('codes of errors', () => {
  it.each(groups)('%s has a text for each code and no other', (_, texts, codes) => {
    expect(codes.length).toBeGreaterThan(4)
    expect(Object.keys(texts).sort()).toEqual([...new Set(codes)].sort())
  })

  it('has no other groups', () => {
    const names = groups.map(([name]) => name)
    expect(Object.keys(english).sort()).toEqual([...names, 'fields', 'unknown'].sort())
  })

  it('names only fields that errors point at', () => {
    const all = economics + sources.join('\n')
    const words = afterEach(all, /['"`]([a-z][\w.]*)['"`]/g)
    const heads = afterEach(all, /`(\w+)\.\$\{/g)
    const joined = heads.flatMap((head) => words.map((word) => `${head}.${word}`))
    const known = [...words, ...joined].map(
      (word) => problemOf({ name: 'BadInput', code: 'badDate', place: { field: word } }).field,
    )
    expect(
      Object.keys(english.fields).filter((name) => !(known as string[]).includes(name)),
    ).toEqual([])
  })
})

function say(language: Language, name: string, values: Record<string, string | number>): string {
  const text = new Map(leaves(catalogues[language].problems)).get(name)
  if (text === undefined) throw new Error(`no text ${name}`)
  return String(new IntlMessageFormat(text, localeOf(language)).format(values))
}

function sayError(language: Language, wrong: () => unknown): string {
  try {
    wrong()
  } catch (error) {
    const { text, field, values } = problemOf(error)
    return say(language, text, { ...values, field: catalogues[language].problems.fields[field] })
  }
  throw new Error('nothing went wrong')
}

const place = { standardMinutes: -300, daylight: 'none', dateOrder: 'mdy' } as const
const csv = (...lines: string[]) => ['Start,Usage (kWh)', ...lines].join('\n')
const plane = roofPlaneFromRectangle({
  id: 'plane-2',
  azimuthDeg: 180,
  pitchDeg: 20,
  widthM: 1,
  slopeLengthM: 1,
  x: 0,
  y: 0,
})

/** What really is thrown, and what people then read. */
const wrongs: [wrong: () => unknown, english: string, spanish: string][] = [
  [
    () => readUpload(csv('1/1/2026 00:00,1', '1/1/2026 01:00,many'), place),
    'Line 3, column 2: this is no number that a meter can show. Please correct it or leave out the reading.',
    'Línea 3, columna 2: esto no es un número que pueda marcar un medidor. Corríjalo o quite la lectura.',
  ],
  [
    () => moneyFigures({ ...usualPlan, discountPctPerYear: Number.NaN }),
    'A number is missing, too large or too small: what money is worth to you. Please correct it.',
    'Falta un número, o es demasiado grande o demasiado pequeño: lo que el dinero vale para usted. Corríjalo.',
  ],
  [
    () => checkModule({ widthM: 2, heightM: 2 }, plane),
    'This panel is larger than the whole side (plane-2). Please choose a smaller panel or make the side larger.',
    'Este panel es más grande que todo el lado (plane-2). Elija un panel más pequeño o agrande el lado.',
  ],
  [
    () =>
      readHorizon([
        { azimuthDeg: 0, elevationDeg: 5 },
        { azimuthDeg: 90, elevationDeg: 95 },
      ]),
    'A number of what casts shade is too large or too small: a height of the skyline, number 2. Please correct it.',
    'Un número de lo que da sombra es demasiado grande o demasiado pequeño: una altura del horizonte, número 2. Corríjalo.',
  ],
  [
    () => readWeather('weather of my town', 'mine.csv'),
    'We do not know the form of this file (it begins with “weather of my town”). Please choose a SAM CSV, TMY2, TMY3 or EPW file.',
    'No conocemos la forma de este archivo (empieza con «weather of my town»). Elija un archivo SAM CSV, TMY2, TMY3 o EPW.',
  ],
  [
    () => uncertainty(1000, { years: 0 }),
    'An average is of 1 to 1,000 years. Please enter another number.',
    'Un promedio es de 1 a 1,000 años. Escriba otro número.',
  ],
  [
    () => siteExtremes([]),
    'There is nothing to connect: one of the entries. Please add panels first.',
    'No hay nada que conectar: uno de los datos. Agregue primero paneles.',
  ],
  [
    () => {
      throw new TypeError('anything')
    },
    'Something in these entries cannot be computed. Please undo your last change; nothing is lost.',
    'Hay algo en estos datos que no se puede calcular. Deshaga su último cambio; no se ha perdido nada.',
  ],
]

describe('problemOf', () => {
  it.each(wrongs)('%s', (wrong, inEnglish, inSpanish) => {
    expect(sayError('en', wrong)).toBe(inEnglish)
    expect(sayError('es', wrong)).toBe(inSpanish)
  })

  it.each([
    undefined,
    null,
    'text',
    7,
    {},
    { name: 'BadInput' },
    { name: 'constructor', code: 'x' },
  ])('takes %s for unknown', (thing) => {
    expect(problemOf(thing)).toMatchObject({ text: 'unknown', field: 'other' })
  })

  it('can be sent from a worker', () => {
    const problem = problemOf(new BadInput('urdbUnit', { index: 0, line: 2 }))
    expect(structuredClone(problem)).toEqual(problem)
    expect(problem).toMatchObject({
      text: 'input.urdbUnit',
      values: { index: 1, line: 2, column: 'none' },
    })
  })
})

const known = {
  line: 8760,
  index: 12,
  column: 'GHI',
  plane: 'Side 2',
  found: 'x',
  expected: '0 … 1',
  field: 'the roof',
}
const nothing = {
  line: 0,
  index: 0,
  column: 'none',
  plane: 'none',
  found: 'none',
  expected: 'none',
  field: 'the roof',
}

describe.each(languages)('texts of problems in %s', (language) => {
  const texts = leaves(catalogues[language].problems)

  it.each(texts)('%s can be said with and without a place', (name) => {
    for (const values of [known, nothing]) {
      expect(say(language, name, values)).not.toMatch(/[{}#]|undefined|NaN|\(\)| [,.;:]|\.\./)
    }
  })

  it.each(texts.filter(([name]) => name.includes('.') && !name.startsWith('fields.')))(
    '%s says in whole sentences what is wrong and what to do',
    (name) => {
      const said = say(language, name, known)
      expect(said).toMatch(/^[\p{Lu}].*\.$/u)
      expect(said.length).toBeGreaterThan(40)
    },
  )
})
