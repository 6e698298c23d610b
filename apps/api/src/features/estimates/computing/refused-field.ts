import { DesignError } from '@girasol/array-design'
import type { EstimateInputs, FieldError, FieldReason } from '@girasol/contract'
import { BadInput } from '@girasol/economics'
import { ShadeError } from '@girasol/near-shade'
import { PvModelError } from '@girasol/pv-model'
import { RoofError } from '@girasol/roof-layout'

const root = '/body/inputs'

/** The input that a pure package refused, with its code; null for errors that no input is to blame for. */
export function refusedField(error: unknown, inputs: EstimateInputs): FieldError | null {
  if (error instanceof RoofError) return said(error.code, roofField(error, inputs))
  if (error instanceof ShadeError) return said(error.code, sceneField(error.field, error.index))
  if (error instanceof DesignError) return said(error.code, `${root}/panels`)
  if (error instanceof PvModelError) return said(error.code, root)
  if (error instanceof BadInput) return said(error.code, moneyField(error))
  return null
}

/** Codes that mean what a reason of the contract means. */
const reasons: Record<string, FieldReason> = {
  tooFewPoints: 'tooSmall',
  empty: 'tooSmall',
  tooManyPoints: 'tooLarge',
  tooMany: 'tooLarge',
  coordinateTooLarge: 'tooLarge',
  moduleTooLarge: 'tooLarge',
  tooMuchRoom: 'tooLarge',
  tooManyCorners: 'tooLarge',
  figureTooLarge: 'tooLarge',
}

function said(code: string, field: string): FieldError {
  return { field, reason: reasons[code] ?? 'notAllowed', code }
}

function roofField({ planeId, field, index }: RoofError, { roof }: EstimateInputs): string {
  if (field === 'module') return `${root}/moduleId`
  if (field === 'setbackRule') return `${root}/roof/rule`
  const at = roof.planes.findIndex(({ id }) => id === planeId)
  if (at < 0) return `${root}/roof`
  const parts = ['outline', 'edges', 'obstructions', 'pitchDeg', 'azimuthDeg', 'anchor']
  const part = parts.find((name) => field?.startsWith(name))
  if (part === undefined) return `${root}/roof/planes/${at}`
  return pointer(`roof/planes/${at}/${part}`, index)
}

/** What a scene calls otherwise than the inputs do. */
const treeFields: Record<string, string> = { topM: 'heightM', baseM: 'crownBaseM' }

/** Fields of a scene, `trees.topM`: of its lists only the trees are a list of the inputs row by row. */
function sceneField(field: string, index: number | null): string {
  const [list, name] = field.split('.')
  if (list === 'horizon') return `${root}/surroundings/horizonDeg`
  if (list === 'trees') {
    const tree = pointer('surroundings/trees', index)
    return name === undefined ? tree : `${tree}/${treeFields[name] ?? name}`
  }
  return list === 'planes' ? `${root}/roof/planes` : `${root}/surroundings`
}

const moneyFields: [start: string, path: string][] = [
  ['loan', 'finance/loan'],
  ['adders', 'adders'],
  ['claimed', 'incentives'],
  ['shape', 'use/profile'],
  ['powerKw', 'use/car/powerKw'],
  ['startHour', 'use/car/startHour'],
  ['kwhPerYear', 'use/car/kwhPerYear'],
  ['exportRate', 'tariff/exportTenthCents'],
]
const listed = new Set(['adders', 'incentives'])

function moneyField({ code, place }: BadInput): string {
  if (code.startsWith('tariff')) return `${root}/tariff`
  const path = moneyFields.find(([start]) => place.field?.startsWith(start))?.[1]
  if (path === undefined) return root
  return listed.has(path) ? pointer(path, place.index) : `${root}/${path}`
}

function pointer(path: string, index: number | null | undefined): string {
  return index === null || index === undefined ? `${root}/${path}` : `${root}/${path}/${index}`
}
