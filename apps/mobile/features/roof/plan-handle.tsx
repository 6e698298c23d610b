import { radius, target } from '@girasol/design-tokens'
import { useEffect, useRef, useState } from 'react'
import { PanResponder, StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { pageStill } from '../../design/page-still.ts'
import { Text } from '../../design/text.tsx'
import { usePalette } from '../../design/theme.ts'
import { handleKeys } from './handle-keys'

/** How far something was dragged, metres on the plan, since the finger came down. */
export type Drag = { east: number; north: number }

export type HandleProps = {
  name: string
  /** What it stands at, as a number and in words. */
  value: number
  words: string
  sign: '✥' | '⟳' | '↔' | '↕' | '●'
  at: { left: number; top: number }
  /** Pixels per metre. */
  scale: number
  onStart: () => void
  onDrag: (drag: Drag) => void
  onEnd: () => void
  /** One step by a key or a screen reader: across (right is positive) or up. */
  onStep: (direction: 'across' | 'up', steps: number) => void
}

/** Something on the drawing that a finger takes hold of, 44 pixels wide; keys and screen readers move it, too. */
export function PlanHandle(props: HandleProps) {
  const palette = usePalette()
  const { name, sign, at, value, words, onStep } = props
  const actions = useMoveActions()
  const keys = handleKeys({
    value,
    words,
    across: (steps) => onStep('across', steps),
    up: (steps) => onStep('up', steps),
  })
  return (
    <View
      {...useDrag(props)}
      {...keys}
      accessible
      role="slider"
      aria-label={name}
      accessibilityValue={{ text: words }}
      accessibilityActions={actions}
      onAccessibilityAction={({ nativeEvent }) => {
        const move = steps[nativeEvent.actionName]
        if (move) onStep(...move)
      }}
      style={[styles.hold, pageStill, { left: at.left - half, top: at.top - half }]}
    >
      <View
        style={[
          styles.knob,
          { backgroundColor: sign === '⟳' ? palette.sun : palette.surface },
          { borderColor: palette.brand },
          sign === '●' && styles.corner,
        ]}
      >
        {sign === '●' ? null : (
          <Text
            kind="small"
            strong
            tone={sign === '⟳' ? 'onSun' : 'brand'}
            style={styles.sign}
            selectable={false}
          >
            {sign}
          </Text>
        )}
      </View>
    </View>
  )
}

const half = target.normal / 2

const steps: Record<string, ['across' | 'up', number]> = {
  increment: ['up', 1],
  decrement: ['up', -1],
  right: ['across', 1],
  left: ['across', -1],
}

function useMoveActions() {
  const t = useTranslations('app.roof')
  return [
    { name: 'increment' },
    { name: 'decrement' },
    { name: 'right', label: t('stepRight') },
    { name: 'left', label: t('stepLeft') },
  ]
}

/** One responder for the whole life of the handle: it must not change while a finger is down. */
function useDrag(props: HandleProps) {
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const [responder] = useState(() =>
    PanResponder.create({
      onStartShouldSetPanResponder: () => true,
      onMoveShouldSetPanResponder: () => true,
      // The page below must not scroll away with the handle.
      onPanResponderTerminationRequest: () => false,
      onPanResponderGrant: () => latest.current.onStart(),
      onPanResponderMove: (_event, { dx, dy }) => {
        const { scale, onDrag } = latest.current
        onDrag({ east: dx / scale, north: -dy / scale })
      },
      onPanResponderRelease: () => latest.current.onEnd(),
      onPanResponderTerminate: () => latest.current.onEnd(),
    }),
  )
  return responder.panHandlers
}

const styles = StyleSheet.create({
  hold: {
    position: 'absolute',
    width: target.normal,
    height: target.normal,
    alignItems: 'center',
    justifyContent: 'center',
    cursor: 'pointer',
  },
  knob: {
    width: 28,
    height: 28,
    borderRadius: radius.round,
    borderWidth: 2,
    alignItems: 'center',
    justifyContent: 'center',
  },
  corner: { width: 20, height: 20 },
  sign: { lineHeight: 18, fontSize: 14 },
})
