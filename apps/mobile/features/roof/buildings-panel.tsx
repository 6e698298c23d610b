import { space } from '@girasol/design-tokens'
import type { Building, EstimateInputs } from '@girasol/estimate'
import { useState } from 'react'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Choice } from '../../design/choice.tsx'
import { useEstimate } from '../estimate/estimate-context.tsx'
import { NumberRow } from '../estimate/number-row.tsx'
import { freeId } from './edit-plane.ts'
import { LengthRow } from './length-row.tsx'
import { cornersOf } from './plan-view.ts'

/** As many as the contract admits. */
const mostBuildings = 20

/** Neighbouring houses and walls, by numbers; the drawing shows where they stand. */
export function BuildingsPanel({ inputs }: { inputs: EstimateInputs }) {
  const t = useTranslations('app.roof')
  const { change } = useEstimate()
  const [id, setId] = useState<string | null>(null)
  const { buildings } = inputs.surroundings
  const chosen = buildings.find((one) => one.id === id)
  const name = (one: Building) => t('building', { number: buildings.indexOf(one) + 1 })
  const put = (next: Building[]) =>
    change({ surroundings: { ...inputs.surroundings, buildings: next } })
  const add = () => {
    const next = usualBuilding(inputs)
    put([...buildings, next])
    setId(next.id)
  }
  return (
    <View style={{ gap: space.snug }}>
      {buildings.length > 0 ? (
        <Choice
          label={t('buildings')}
          chosen={chosen?.id ?? null}
          options={buildings.map((one) => ({ value: one.id, label: name(one) }))}
          onChoose={setId}
        />
      ) : null}
      {chosen ? (
        <BuildingNumbers
          building={chosen}
          name={name(chosen)}
          onChange={(next) => put(buildings.map((old) => (old.id === next.id ? next : old)))}
          onRemove={() => put(buildings.filter((one) => one !== chosen))}
        />
      ) : null}
      {buildings.length < mostBuildings ? (
        <Button look="quiet" label={t('addBuilding')} onPress={add} />
      ) : null}
    </View>
  )
}

/** A house of two floors some way south of the roof. */
function usualBuilding({ roof, surroundings }: EstimateInputs): Building {
  const corners = roof.planes.flatMap(cornersOf)
  const xs = corners.map(({ x }) => x)
  const taken = surroundings.buildings.map(({ id }) => id)
  return {
    id: freeId('building', taken),
    x: Math.round((Math.min(...xs) + Math.max(...xs)) / 2),
    y: Math.round(Math.min(...corners.map(({ y }) => y)) - 10),
    widthM: 10,
    depthM: 6,
    heightM: 6,
    turnDeg: 0,
  }
}

type NumbersProps = {
  building: Building
  name: string
  onChange: (building: Building) => void
  onRemove: () => void
}

const measures = [
  ['heightM', 'buildingHeight'],
  ['widthM', 'buildingWidth'],
  ['depthM', 'buildingDepth'],
] as const
const positions = [
  ['x', 'toEast'],
  ['y', 'toNorth'],
] as const

function BuildingNumbers({ building, name, onChange, onRemove }: NumbersProps) {
  const t = useTranslations('app.roof')
  return (
    <View style={{ gap: space.snug }}>
      {measures.map(([field, label]) => (
        <LengthRow
          key={field}
          label={t(label)}
          metres={building[field]}
          range={[0.1, 100]}
          onChange={(metres) => onChange({ ...building, [field]: metres })}
        />
      ))}
      <NumberRow
        name={{ label: t('buildingTurn') }}
        unit="degrees"
        value={building.turnDeg}
        least={0}
        most={359}
        step={5}
        onChange={(turnDeg) => onChange({ ...building, turnDeg })}
      />
      {positions.map(([axis, label]) => (
        <LengthRow
          key={axis}
          label={t(label)}
          metres={building[axis]}
          range={[-90, 90]}
          onChange={(metres) => onChange({ ...building, [axis]: metres })}
        />
      ))}
      <Button look="quiet" label={t('removeThing', { name })} onPress={onRemove} />
    </View>
  )
}
