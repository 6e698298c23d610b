'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { BuildingNumbers, TreeNumbers } from './around-numbers.tsx'
import { CornerNumbers, EdgeNumbers } from './corner-numbers.tsx'
import { useEditing } from './editing.ts'
import { ObstructionNumbers } from './obstruction-numbers.tsx'
import type { Part, StandingPart } from './part.ts'
import { PlaneNumbers } from './plane-numbers.tsx'
import { placesFilled } from './panel-places.ts'
import { Sheet } from './sheet.tsx'
import styles from './sheet.module.css'

/** The chosen part by numbers. */
export function PartSheet({ part }: { part: Part }) {
  return 'planeId' in part ? <RoofPart part={part} /> : <AroundPart {...part} />
}

function AroundPart({ kind, id: wanted }: StandingPart) {
  const { trees, buildings } = useEditing().surroundings
  const tree = trees.find(({ id }) => kind === 'tree' && id === wanted)
  const building = buildings.find(({ id }) => kind === 'building' && id === wanted)
  if (tree) return <TreeNumbers tree={tree} />
  return building ? <BuildingNumbers building={building} /> : null
}

function RoofPart({ part }: { part: Exclude<Part, StandingPart> }) {
  const { planes, choose } = useEditing()
  const text = useTranslations('roof')
  const number = planes.findIndex(({ id }) => id === part.planeId) + 1
  const plane = planes[number - 1]
  if (!plane) return null
  const name = text('plane', { number })
  const back = () => choose({ kind: 'plane', planeId: plane.id })
  if (part.kind === 'corner')
    return (
      <Sheet title={`${name}: ${text('corner', { number: part.index + 1 })}`} onClose={back}>
        <CornerNumbers plane={plane} index={part.index} />
      </Sheet>
    )
  if (part.kind === 'edge')
    return (
      <Sheet title={`${name}: ${text('edge', { number: part.index + 1 })}`} onClose={back}>
        <EdgeNumbers plane={plane} index={part.index} />
      </Sheet>
    )
  if (part.kind === 'obstruction') {
    const obstruction = plane.obstructions.find(({ id }) => id === part.id)
    return obstruction ? (
      <Sheet title={`${name}: ${text(`obstructions.${obstruction.kind}`)}`} onClose={back}>
        <ObstructionNumbers plane={plane} obstruction={obstruction} />
      </Sheet>
    ) : null
  }
  return (
    <Sheet title={`${name}: ${text('numbers')}`}>
      <PlaneNumbers plane={plane} />
      <Places planeId={plane.id} />
    </Sheet>
  )
}

/** How to leave places empty, and how many are. */
function Places({ planeId }: { planeId: string }) {
  const { panels, changePanels } = useEditing()
  const text = useTranslations('roof')
  const count = panels.removed.filter((mark) => mark.planeId === planeId).length
  return (
    <div className={styles.buttons}>
      <p className="g-hint">{text('placesHint')}</p>
      {count > 0 ? (
        <Button look="quiet" onClick={() => changePanels(placesFilled(panels, planeId))}>
          {text('fillAgain', { count })}
        </Button>
      ) : null}
    </div>
  )
}
