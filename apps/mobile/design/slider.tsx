import { radius, target } from '@girasol/design-tokens'
import { useEffect, useRef, useState } from 'react'
import { PanResponder, StyleSheet, View } from 'react-native'
import { pageStill } from './page-still.ts'
import { sliderKeys } from './slider-keys'
import { usePalette } from './theme.ts'

type Props = {
  label: string
  value: number
  least: number
  most: number
  /** The value in words. */
  words: string
  onChange: (value: number) => void
}

/** A whole number along a line: by finger, by the arrow keys, by the gestures of a screen reader. */
export function Slider(props: Props) {
  const palette = usePalette()
  const { label, value, least, most, words, onChange } = props
  const [width, setWidth] = useState(0)
  const step = (by: number) => onChange(Math.min(most, Math.max(least, value + by)))
  const share = (value - least) / (most - least)
  return (
    <View
      {...useDrag(props, width)}
      {...sliderKeys({ step, value, least, most, words })}
      accessible
      role="slider"
      aria-label={label}
      accessibilityValue={{ min: least, max: most, now: value, text: words }}
      accessibilityActions={[{ name: 'increment' }, { name: 'decrement' }]}
      onAccessibilityAction={({ nativeEvent }) =>
        step(nativeEvent.actionName === 'increment' ? 1 : -1)
      }
      onLayout={({ nativeEvent }) => setWidth(nativeEvent.layout.width)}
      style={[styles.hold, pageStill]}
    >
      <View style={[styles.track, { backgroundColor: palette.control }]} pointerEvents="none" />
      <View
        pointerEvents="none"
        style={[
          styles.knob,
          { left: share * Math.max(0, width - knob) },
          { backgroundColor: palette.brand, borderColor: palette.surface },
        ]}
      />
    </View>
  )
}

const knob = 28

function useDrag(props: Props, width: number) {
  const latest = useRef({ props, width })
  const start = useRef(0)
  useEffect(() => {
    latest.current = { props, width }
  })
  const [responder] = useState(() => {
    const goTo = (x: number) => {
      const { least, most, onChange } = latest.current.props
      const share = (x - knob / 2) / Math.max(1, latest.current.width - knob)
      onChange(Math.round(least + Math.min(1, Math.max(0, share)) * (most - least)))
    }
    return PanResponder.create({
      onStartShouldSetPanResponder: () => true,
      onMoveShouldSetPanResponder: () => true,
      onPanResponderTerminationRequest: () => false,
      onPanResponderGrant: ({ nativeEvent }) => {
        start.current = nativeEvent.locationX
        goTo(start.current)
      },
      onPanResponderMove: (_event, { dx }) => goTo(start.current + dx),
    })
  })
  return responder.panHandlers
}

const styles = StyleSheet.create({
  hold: { height: target.normal, justifyContent: 'center' },
  track: { height: 4, borderRadius: radius.round },
  knob: {
    position: 'absolute',
    width: knob,
    height: knob,
    borderRadius: radius.round,
    borderWidth: 3,
  },
})
