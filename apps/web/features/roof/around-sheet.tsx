'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useEditing } from './editing.ts'
import { FeetField } from './feet-field.tsx'
import { Sheet } from './sheet.tsx'
import { Skyline } from './skyline.tsx'
import { aroundLimits, newBuilding, newTree } from './surroundings.ts'
import styles from './sheet.module.css'

/** What throws shade: trees, buildings, how high the own roof stands, and the skyline. */
export function AroundSheet() {
  const { roof, planes, surroundings, changeRoof, changeAround, choose, open, say } = useEditing()
  const text = useTranslations('roof')
  const { trees, buildings } = surroundings
  const tree = (kind: 'deciduous' | 'evergreen') => {
    const next = newTree(kind, surroundings, planes)
    changeAround({ trees: [...trees, next] })
    choose({ kind: 'tree', id: next.id })
    say(text('added', { name: text(`trees.${kind}`) }))
  }
  const building = () => {
    const next = newBuilding(surroundings, planes)
    changeAround({ buildings: [...buildings, next] })
    choose({ kind: 'building', id: next.id })
    say(text('added', { name: text('building') }))
  }
  return (
    <Sheet title={text('tool.around')} onClose={() => open(null)}>
      <p className="g-hint">{text('aroundHint')}</p>
      <div className={styles.buttons}>
        {(['deciduous', 'evergreen'] as const).map((kind) => (
          <Button
            key={kind}
            look="quiet"
            disabled={trees.length >= aroundLimits.trees}
            onClick={() => tree(kind)}
          >
            {text(`trees.${kind}`)}
          </Button>
        ))}
        <Button
          look="quiet"
          disabled={buildings.length >= aroundLimits.buildings}
          onClick={building}
        >
          {text('building')}
        </Button>
      </div>
      {trees.length + buildings.length === 0 ? (
        <p className="g-hint">{text('nothingAround')}</p>
      ) : null}
      <FeetField
        label={text('fields.eaveHeight')}
        metres={roof.eaveHeightM}
        rangeM={[0, 30]}
        onChange={(eaveHeightM) => changeRoof({ eaveHeightM }, 'eave height')}
      />
      <Skyline />
    </Sheet>
  )
}
