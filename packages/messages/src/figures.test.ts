import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { afterEach, lineOf, namesIn, solarData, sourceOf, unionOf } from '../testing/code-lists.ts'
import { shownIds } from '../testing/shown-ids.ts'
import {
  columnCodes,
  type IncentiveRow,
  loadShapeIds,
  modelDifferences,
  type PriceBook,
} from '../../economics/src/index.ts'
import { equations } from '../../economics/src/explained/equations.ts'
import { openEquations } from '../../economics/src/explained/open-equations.ts'
import { lossNames } from '../../pv-model/src/index.ts'
import { setbackRules } from '../../roof-layout/src/index.ts'
import { catalogues, languages, leaves, localeOf, type Room } from './index.ts'

const economics = sourceOf('economics')
const design = sourceOf('array-design')
const model = sourceOf('pv-model')
const roof = sourceOf('roof-layout')
const estimate = sourceOf('estimate')
const books = ['price-book.json', 'price-book-es.json'].map((file) => solarData<PriceBook>(file))
const incentives = solarData<{ rows: IncentiveRow[] }>('incentives.json').rows
const english = catalogues.en.figures

/** Every group of texts with the codes it must say, from where the codes are kept. */
const groups: [name: string, texts: object, codes: readonly string[]][] = [
  [
    'priceLines',
    english.priceLines,
    books.flatMap(({ lines, adders }) => [...lines, ...adders].map(({ code }) => code)),
  ],
  ['verdict.codes', english.verdict.codes, lineOf(economics, 'type Verdict = {')],
  ['verdict.reasons', english.verdict.reasons, unionOf(economics, 'VerdictReason')],
  ['verdict.changes', english.verdict.changes, unionOf(economics, 'Change')],
  ['choice', english.choice, unionOf(economics, 'ChoiceReason')],
  ['design.kinds', english.design.kinds, lineOf(design, 'type ArrayDesign = {\n  kind:')],
  ['design.none', english.design.none, lineOf(estimate, "kind: 'none'; code:")],
  ['design.reasons', english.design.reasons, unionOf(design, 'DesignReason')],
  ['design.warnings', english.design.warnings, unionOf(design, 'DesignWarning')],
  ['design.refusals', english.design.refusals, unionOf(design, 'Refusal')],
  [
    'losses',
    english.losses,
    [...lossNames, ...afterEach(estimate, /\{ name: '(\w+)', pct:/g), 'system'],
  ],
  ['uncertainty.names', english.uncertainty.names, unionOf(model, 'PartName')],
  ['uncertainty.groups', english.uncertainty.groups, unionOf(model, 'PartGroup')],
  ['uncertainty.basis', english.uncertainty.basis, unionOf(model, 'Basis')],
  ['setbacks', english.setbacks, setbackRules.map(({ id }) => id)],
  ['edges', english.edges, unionOf(roof, 'EdgeKind')],
  ['obstructions', english.obstructions, unionOf(roof, 'ObstructionKind')],
  ['meters', english.meters, unionOf(economics, 'MeterKind')],
  ['billParts', english.billParts, namesIn(economics, 'type BillParts = {')],
  ['columns', english.columns, columnCodes],
  ['rows', english.rows, namesIn(estimate, 'rows: ({')],
  ['incentives.rows', english.incentives.rows, incentives.map(({ id }) => id)],
  ['incentives.status', english.incentives.status, unionOf(economics, 'IncentiveStatus')],
  [
    'incentives.conditions',
    english.incentives.conditions,
    incentives.flatMap(({ conditions }) => conditions),
  ],
  ['loadShapes', english.loadShapes, ['nearest', ...loadShapeIds]],
  ['differences', english.differences, modelDifferences.map(({ code }) => code)],
  [
    'explained.equations',
    english.explained.equations,
    ['given', ...Object.keys(equations), ...Object.keys(openEquations)],
  ],
  ['explained.units', english.explained.units, unionOf(economics, 'Unit')],
]

describe('codes of an estimate', () => {
  it.each(groups)('%s has a text for each code and no other', (_, texts, codes) => {
    expect(codes.length).toBeGreaterThan(1)
    expect(Object.keys(texts).sort()).toEqual([...new Set(codes)].sort())
  })

  it('has no group that is not compared with its codes', () => {
    const open = leaves(english).map(([name]) => name)
    const known = [
      ...groups.map(([name]) => name),
      ...Object.keys(ids).map((form) => `explained.${form}`),
    ]
    expect(open.filter((name) => !known.some((group) => name.startsWith(`${group}.`)))).toEqual([])
  })
})

const { one, ofYear, ofMonth, ofPlane, ofCode, ofCodeAndYear, ofCodeAndPlane, curveParts } =
  english.explained
const ids = { one, ofYear, ofMonth, ofPlane, ofCode, ofCodeAndYear, ofCodeAndPlane, curveParts }
const forms = [
  ['one'],
  ['ofYear', 'ofMonth', 'ofPlane', 'ofCode'],
  ['ofCodeAndYear', 'ofCodeAndPlane'],
] as const

/** Where the text of a figure is, found as a screen finds it. */
function placesOf(id: string): string[] {
  const [head = '', ...rest] = id.split('.')
  return (forms[rest.length] ?? [])
    .filter((form) => Object.hasOwn(ids[form], head))
    .map((form) => `${form}.${head}`)
}

/** Names for the codes within ids; those of the incentives that are tried end with their kind. */
const named = [
  english.priceLines,
  english.incentives.rows,
  english.losses,
  english.billParts,
  curveParts,
].flatMap((texts) => Object.keys(texts))

describe('figures that can be opened', () => {
  const shown = shownIds()

  it.each(shown)('%s has exactly one text', (id) => {
    expect(placesOf(id)).toHaveLength(1)
  })

  it('has a name for the code within an id', () => {
    const codes = shown
      .filter((id) => placesOf(id)[0]?.startsWith('ofCode'))
      .map((id) => id.split('.')[1] ?? '')
    expect(codes.length).toBeGreaterThan(20)
    expect(codes.filter((code) => !named.some((known) => code.startsWith(known)))).toEqual([])
  })

  it('has no text for a figure that does not exist', () => {
    const used = new Set(shown.flatMap(placesOf))
    const texts = forms
      .flat()
      .flatMap((form) => Object.keys(ids[form]).map((head) => `${form}.${head}`))
    expect(texts.filter((name) => !used.has(name))).toEqual([])
    expect(Object.keys(curveParts).filter((part) => !shown.includes(`split.${part}`))).toEqual([])
  })

  it('knows every id that the sources write', () => {
    const written = afterEach(
      economics + estimate,
      /\b(?:given|derived|open|cents|figureOf)\(\s*['`]([a-z]\w*)[.'`]/g,
    )
    const heads = new Set(Object.values(ids).flatMap((texts) => Object.keys(texts)))
    expect(written.length).toBeGreaterThan(40)
    expect(written.filter((head) => !heads.has(head))).toEqual([])
  })
})

describe.each(languages)('texts of figures in %s', (language) => {
  const values = {
    price: '$1.00',
    times: 1.5,
    what: 'X',
    plane: 'Y',
    month: 'Z',
    year: 13,
    value: 1234.5,
  }

  it.each(leaves(catalogues[language].figures as Room))('%s can be said', (_, text) => {
    const said = String(new IntlMessageFormat(text, localeOf(language)).format(values))
    expect(said).not.toMatch(/[{}#]|undefined|NaN/)
    expect(said.length).toBeGreaterThan(0)
  })
})
