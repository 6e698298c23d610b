import type { Tree } from '@girasol/estimate'
import { moveVertex, type RoofPlane, toPlan, toPlane } from '@girasol/roof-layout'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useFigures } from '../language/figures.ts'
import { lengthened, middleOf, moved, turned, wholeTurn, widened } from './edit-plane.ts'
import { extentOf, resized } from './obstruction.ts'
import { type Drag, type HandleProps, PlanHandle } from './plan-handle.tsx'
import { boxOf } from './plane-shape.ts'
import { onScreen, type PlanView } from './plan-view.ts'
import type { RoofEdit } from './use-roof-edit.ts'

type Ground = { view: PlanView; widthPx: number; edit: RoofEdit; hold: (held: boolean) => void }

/** Thirty centimetres, about a foot: one step of a key. */
const stepM = 0.3

type MoverProps<T> = Ground &
  Pick<HandleProps, 'name' | 'value' | 'words' | 'sign'> & {
    thing: T
    at: { x: number; y: number }
    /** The thing as it is after a drag that began with it as it was. */
    after: (start: T, drag: Drag) => T
    stepped: (thing: T, direction: 'across' | 'up', steps: number) => T
    put: (thing: T, level: 'coarse' | 'fine') => void
  }

/** A handle that changes one thing: from where it stood when the finger came down. */
function Mover<T>(props: MoverProps<T>) {
  const { view, widthPx, edit, hold, thing, at, after, stepped, put, ...words } = props
  const start = useRef(thing)
  return (
    <PlanHandle
      {...words}
      at={onScreen(at, view, widthPx)}
      scale={widthPx / view.widthM}
      onStart={() => {
        start.current = thing
        hold(true)
      }}
      onDrag={(drag) => put(after(start.current, drag), 'coarse')}
      onEnd={() => {
        hold(false)
        edit.settle()
      }}
      onStep={(direction, steps) => put(stepped(thing, direction, steps), 'fine')}
    />
  )
}

type SideProps = Ground & { plane: RoofPlane; number: number }

/** Move, turn, width and length of a side. */
export function SizeHandles({ plane, number, ...ground }: SideProps) {
  const t = useTranslations('app.roof')
  const { feet } = useFigures()
  const box = boxOf(plane)
  const middle = middleOf(plane)
  const side = { ...ground, thing: plane, put: ground.edit.putPlane }
  const along = (drag: Drag, of: RoofPlane) => towards(of, drag)
  const knobs = { u: box.u + box.widthM, v: box.v + box.lengthM }
  return (
    <>
      <Mover
        {...side}
        name={t('handles.move', { number })}
        sign="✥"
        value={0}
        words={t('place', { east: feet(plane.anchor.x), north: feet(plane.anchor.y) })}
        at={toPlan(plane, middle)}
        after={(start, { east, north }) => moved(start, east, north)}
        stepped={(old, direction, steps) =>
          direction === 'across' ? moved(old, steps * stepM, 0) : moved(old, 0, steps * stepM)
        }
      />
      <TurnHandle plane={plane} number={number} {...ground} />
      <Mover
        {...side}
        name={t('handles.width', { number })}
        sign="↔"
        value={box.widthM}
        words={feet(box.widthM)}
        at={toPlan(plane, { u: knobs.u, v: middle.v })}
        after={(start, drag) => widened(start, boxOf(start).widthM + along(drag, start).u)}
        stepped={(old, _, steps) => widened(old, boxOf(old).widthM + steps * stepM)}
      />
      <Mover
        {...side}
        name={t('handles.length', { number })}
        sign="↕"
        value={box.lengthM}
        words={feet(box.lengthM)}
        at={toPlan(plane, { u: middle.u, v: knobs.v })}
        after={(start, drag) => lengthened(start, boxOf(start).lengthM + along(drag, start).v)}
        stepped={(old, _, steps) => lengthened(old, boxOf(old).lengthM + steps * stepM)}
      />
    </>
  )
}

/** In front of the eave, where the side looks to. */
function TurnHandle({ plane, number, ...ground }: SideProps) {
  const t = useTranslations('app.roof')
  const middle = toPlan(plane, middleOf(plane))
  const eave = toPlan(plane, { u: middleOf(plane).u, v: boxOf(plane).v })
  const reach = (42 * ground.view.widthM) / ground.widthPx
  const facing = (plane.azimuthDeg * Math.PI) / 180
  const at = { x: eave.x + Math.sin(facing) * reach, y: eave.y + Math.cos(facing) * reach }
  const towardsPoint = ({ east, north }: Drag) =>
    (Math.atan2(at.x + east - middle.x, at.y + north - middle.y) * 180) / Math.PI
  const from = useRef(towardsPoint)
  return (
    <Mover
      {...ground}
      thing={plane}
      put={ground.edit.putPlane}
      hold={(held) => {
        from.current = towardsPoint
        ground.hold(held)
      }}
      name={t('handles.turn', { number })}
      sign="⟳"
      value={plane.azimuthDeg}
      words={`${plane.azimuthDeg}°`}
      at={at}
      after={(start, drag) => turned(start, from.current(drag))}
      stepped={(old, _, steps) => turned(old, wholeTurn(old.azimuthDeg + steps * 5))}
    />
  )
}

/** One handle for each corner of a side; a corner that would cross an edge stays where it was. */
export function CornerHandles({ plane, number, ...ground }: SideProps) {
  const t = useTranslations('app.roof')
  const { feet } = useFigures()
  const { edit } = ground
  return plane.outline.map((corner, index) => (
    <Mover
      // oxlint-disable-next-line react/no-array-index-key -- a corner is its place in the outline
      key={index}
      {...ground}
      name={t('handles.corner', { number, corner: index + 1 })}
      sign="●"
      value={index}
      words={t('cornerAt', { along: feet(corner.u), up: feet(corner.v) })}
      thing={corner}
      at={toPlan(plane, corner)}
      put={(to, level) => edit.attempt(() => moveVertex(plane, index, to), level)}
      after={(start, drag) => shifted(start, towards(plane, drag))}
      stepped={(old, direction, steps) =>
        shifted(old, direction === 'across' ? { u: steps * 0.1, v: 0 } : { u: 0, v: steps * 0.1 })
      }
    />
  ))
}

type ObstructionProps = Ground & { plane: RoofPlane; id: string; name: string }

export function ObstructionHandle({ plane, id, name, ...ground }: ObstructionProps) {
  const t = useTranslations('app.roof')
  const { feet } = useFigures()
  const obstruction = plane.obstructions.find((one) => one.id === id)
  if (!obstruction) return null
  const { u, v } = extentOf(obstruction)
  const put = (to: { u: number; v: number }, level: 'coarse' | 'fine') => {
    const changed = resized(obstruction, to)
    const obstructions = plane.obstructions.map((one) => (one.id === id ? changed : one))
    ground.edit.putPlane({ ...plane, obstructions }, level)
  }
  return (
    <Mover
      {...ground}
      name={t('handles.thing', { name })}
      sign="✥"
      value={0}
      words={t('cornerAt', { along: feet(u), up: feet(v) })}
      thing={{ u, v }}
      at={toPlan(plane, { u, v })}
      put={put}
      after={(start, drag) => shifted(start, towards(plane, drag))}
      stepped={(old, direction, steps) =>
        shifted(old, direction === 'across' ? { u: steps * 0.1, v: 0 } : { u: 0, v: steps * 0.1 })
      }
    />
  )
}

export function TreeHandle({ tree, name, ...ground }: Ground & { tree: Tree; name: string }) {
  const t = useTranslations('app.roof')
  const { feet } = useFigures()
  const movedTree = (old: Tree, east: number, north: number): Tree => ({
    ...old,
    x: centimetres(old.x + east),
    y: centimetres(old.y + north),
  })
  return (
    <Mover
      {...ground}
      name={t('handles.thing', { name })}
      sign="✥"
      value={0}
      words={t('place', { east: feet(tree.x), north: feet(tree.y) })}
      thing={tree}
      at={tree}
      put={ground.edit.putTree}
      after={(start, { east, north }) => movedTree(start, east, north)}
      stepped={(old, direction, steps) =>
        direction === 'across' ? movedTree(old, steps * stepM, 0) : movedTree(old, 0, steps * stepM)
      }
    />
  )
}

const centimetres = (value: number) => Math.round(value * 100) / 100

/** A way across the plan as one along the eave and up the slope. */
function towards(plane: RoofPlane, { east, north }: Drag): { u: number; v: number } {
  const { anchor } = plane
  const to = toPlane(plane, { x: anchor.x + east, y: anchor.y + north })
  return { u: to.u - anchor.u, v: to.v - anchor.v }
}

function shifted(point: { u: number; v: number }, by: { u: number; v: number }) {
  return { u: centimetres(point.u + by.u), v: centimetres(point.v + by.v) }
}
