import { space } from '@girasol/design-tokens'
import type { EstimateInputs, Tree } from '@girasol/estimate'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Choice } from '../../design/choice.tsx'
import { Text } from '../../design/text.tsx'
import { useEstimate } from '../estimate/estimate-context.tsx'
import { BuildingsPanel } from './buildings-panel.tsx'
import { freeId } from './edit-plane.ts'
import { LengthRow } from './length-row.tsx'
import { cornersOf } from './plan-view.ts'
import type { Selection } from './selection.ts'
import { SkylinePanel } from './skyline-panel.tsx'

const kinds = ['deciduous', 'evergreen'] as const
/** As many as the contract admits. */
const mostTrees = 30

type Props = {
  inputs: EstimateInputs
  selection: Selection
  onSelect: (selection: Selection) => void
}

/** Trees, houses and hills around, and how high its eaves are: what the shade depends on. */
export function AroundPanel({ inputs, selection, onSelect }: Props) {
  const t = useTranslations('app.roof')
  const { change } = useEstimate()
  const { roof, surroundings } = inputs
  const { trees } = surroundings
  const chosen = selection.kind === 'tree' ? trees.find(({ id }) => id === selection.id) : undefined
  const put = (next: Tree[]) => change({ surroundings: { ...surroundings, trees: next } })
  const add = () => {
    const tree = usualTree(inputs)
    put([...trees, tree])
    onSelect({ kind: 'tree', id: tree.id })
  }
  return (
    <View style={{ gap: space.snug }}>
      <Text>{t('aroundNote')}</Text>
      <LengthRow
        label={t('eaveHeight')}
        metres={roof.eaveHeightM}
        range={[0, 30]}
        onChange={(eaveHeightM) => change({ roof: { ...roof, eaveHeightM } })}
      />
      {trees.length > 0 ? (
        <Choice
          label={t('trees')}
          chosen={chosen?.id ?? null}
          options={trees.map(({ id }, index) => ({
            value: id,
            label: t('tree', { number: index + 1 }),
          }))}
          onChoose={(id) => id && onSelect({ kind: 'tree', id })}
        />
      ) : null}
      {chosen ? (
        <TreeNumbers
          tree={chosen}
          name={t('tree', { number: trees.indexOf(chosen) + 1 })}
          onChange={(next) => put(trees.map((old) => (old.id === next.id ? next : old)))}
          onRemove={() => put(trees.filter(({ id }) => id !== chosen.id))}
        />
      ) : null}
      {trees.length < mostTrees ? <Button look="quiet" label={t('addTree')} onPress={add} /> : null}
      <BuildingsPanel inputs={inputs} />
      <SkylinePanel surroundings={surroundings} />
    </View>
  )
}

/** A middling tree a little south of the roof; it is to be moved to where it stands. */
function usualTree({ roof, surroundings }: EstimateInputs): Tree {
  const corners = roof.planes.flatMap(cornersOf)
  const xs = corners.map(({ x }) => x)
  const id = freeId(
    'tree',
    surroundings.trees.map((tree) => tree.id),
  )
  return {
    id,
    kind: 'deciduous',
    x: Math.round((Math.min(...xs) + Math.max(...xs)) / 2),
    y: Math.round(Math.min(...corners.map(({ y }) => y)) - 5),
    heightM: 9,
    crownRadiusM: 2.5,
    crownBaseM: 2,
  }
}

type NumbersProps = {
  tree: Tree
  name: string
  onChange: (tree: Tree) => void
  onRemove: () => void
}

function TreeNumbers({ tree, name, onChange, onRemove }: NumbersProps) {
  const t = useTranslations('app.roof')
  const put = (part: Partial<Tree>) => onChange({ ...tree, ...part })
  const crown = (metres: number) => put({ crownRadiusM: metres / 2 })
  return (
    <View style={{ gap: space.snug }}>
      <Choice
        label={t('kindOf', { name })}
        chosen={tree.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`treeKinds.${kind}`) }))}
        onChoose={(kind) => put({ kind })}
      />
      <LengthRow
        label={t('treeHeight')}
        metres={tree.heightM}
        range={[Math.max(1, tree.crownBaseM + 0.5), 60]}
        onChange={(heightM) => put({ heightM })}
      />
      <LengthRow
        label={t('crown')}
        metres={tree.crownRadiusM * 2}
        range={[0.6, 40]}
        onChange={crown}
      />
      <LengthRow
        label={t('crownBase')}
        metres={tree.crownBaseM}
        range={[0, Math.min(59, tree.heightM - 0.5)]}
        onChange={(crownBaseM) => put({ crownBaseM })}
      />
      <LengthRow
        label={t('toEast')}
        metres={tree.x}
        range={[-90, 90]}
        onChange={(x) => put({ x })}
      />
      <LengthRow
        label={t('toNorth')}
        metres={tree.y}
        range={[-90, 90]}
        onChange={(y) => put({ y })}
      />
      <Button look="quiet" label={t('removeThing', { name })} onPress={onRemove} />
    </View>
  )
}
