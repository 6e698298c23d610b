'use client'

import type { Building, Tree } from '@girasol/estimate'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { useEditing } from './editing.ts'
import { FeetField } from './feet-field.tsx'
import { NumberField } from './number-field.tsx'
import { Sheet } from './sheet.tsx'
import { aroundLimits, grown, shifted } from './surroundings.ts'
import styles from './sheet.module.css'

/** A tree by numbers. */
export function TreeNumbers({ tree }: { tree: Tree }) {
  const { surroundings, changeAround } = useEditing()
  const text = useTranslations('roof')
  const id = useId()
  const { trees } = surroundings
  const put = (change: Partial<Tree>, gesture?: string) =>
    changeAround(
      { trees: trees.map((one) => (one.id === tree.id ? grown(tree, change) : one)) },
      gesture && `${gesture} ${tree.id}`,
    )
  return (
    <Around
      name={text(`trees.${tree.kind}`)}
      onRemove={() => changeAround({ trees: trees.filter((one) => one.id !== tree.id) })}
    >
      <div className="g-field">
        <label htmlFor={id}>{text('fields.tree')}</label>
        <select
          id={id}
          value={tree.kind}
          onChange={({ target }) => put({ kind: target.value as Tree['kind'] })}
        >
          {(['deciduous', 'evergreen'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {text(`trees.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <FeetField
        label={text('fields.height')}
        metres={tree.heightM}
        rangeM={aroundLimits.treeHeightM}
        onChange={(heightM) => put({ heightM }, 'height')}
      />
      <FeetField
        label={text('fields.crown')}
        metres={2 * tree.crownRadiusM}
        rangeM={[2 * aroundLimits.crownRadiusM[0], 2 * aroundLimits.crownRadiusM[1]]}
        onChange={(across) => put({ crownRadiusM: across / 2 }, 'crown')}
      />
      <FeetField
        label={text('fields.crownBase')}
        metres={tree.crownBaseM}
        rangeM={aroundLimits.crownBaseM}
        onChange={(crownBaseM) => put({ crownBaseM }, 'base')}
      />
      <Position at={tree} onMove={(by) => put(shifted(tree, by), 'move')} />
    </Around>
  )
}

/** A neighbouring building by numbers. */
export function BuildingNumbers({ building }: { building: Building }) {
  const { surroundings, changeAround, settle } = useEditing()
  const text = useTranslations('roof')
  const { buildings } = surroundings
  const put = (change: Partial<Building>, gesture: string) =>
    changeAround(
      {
        buildings: buildings.map((one) => (one.id === building.id ? { ...one, ...change } : one)),
      },
      `${gesture} ${building.id}`,
    )
  return (
    <Around
      name={text('building')}
      onRemove={() =>
        changeAround({ buildings: buildings.filter((one) => one.id !== building.id) })
      }
    >
      <FeetField
        label={text('fields.height')}
        metres={building.heightM}
        rangeM={aroundLimits.buildingM}
        onChange={(heightM) => put({ heightM }, 'height')}
      />
      <FeetField
        label={text('fields.wide')}
        metres={building.widthM}
        rangeM={aroundLimits.buildingM}
        onChange={(widthM) => put({ widthM }, 'width')}
      />
      <FeetField
        label={text('fields.depth')}
        metres={building.depthM}
        rangeM={aroundLimits.buildingM}
        onChange={(depthM) => put({ depthM }, 'depth')}
      />
      <NumberField
        label={text('fields.turn')}
        value={building.turnDeg}
        range={aroundLimits.turnDeg}
        step={5}
        onChange={(turnDeg) => put({ turnDeg }, 'turn')}
        onEnd={settle}
      />
      <Position at={building} onMove={(by) => put(shifted(building, by), 'move')} />
    </Around>
  )
}

type AroundProps = { name: string; onRemove: () => void; children: ReactNode }

function Around({ name, onRemove, children }: AroundProps) {
  const { planes, choose, say } = useEditing()
  const text = useTranslations('roof')
  const back = () => planes[0] && choose({ kind: 'plane', planeId: planes[0].id })
  return (
    <Sheet title={name} onClose={back}>
      <div className={styles.numbers}>{children}</div>
      <div className={styles.buttons}>
        <Button
          look="quiet"
          onClick={() => {
            onRemove()
            say(text('removed', { name }))
          }}
        >
          {text('removePart')}
        </Button>
      </div>
    </Sheet>
  )
}

type PositionProps = {
  at: { x: number; y: number }
  onMove: (by: { x: number; y: number }) => void
}

function Position({ at: { x, y }, onMove }: PositionProps) {
  const text = useTranslations('roof')
  return (
    <>
      <FeetField
        label={text('fields.toEast')}
        metres={x}
        rangeM={[-100, 100]}
        onChange={(metres) => onMove({ x: metres - x, y: 0 })}
      />
      <FeetField
        label={text('fields.toNorth')}
        metres={y}
        rangeM={[-100, 100]}
        onChange={(metres) => onMove({ x: 0, y: metres - y })}
      />
    </>
  )
}
