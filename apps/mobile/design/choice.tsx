import { space, target } from '@girasol/design-tokens'
import { Pressable, StyleSheet, View } from 'react-native'
import { radioKeys, tabStop } from './radio-keys'
import { Text } from './text.tsx'
import { usePalette } from './theme.ts'

type Props<V extends string> = {
  label: string
  options: readonly { value: V; label: string }[]
  /** `null`: none of them. */
  chosen: V | null
  onChoose: (value: V) => void
}

/** One of a few, as chips; a radio group for assistive technology. */
export function Choice<V extends string>({ label, options, chosen, onChoose }: Props<V>) {
  const palette = usePalette()
  const keys = radioKeys(options.length, (index) => {
    const option = options[index]
    if (option) onChoose(option.value)
  })
  return (
    <View role="radiogroup" aria-label={label} style={styles.row} {...keys}>
      {options.map((option, index) => {
        const on = option.value === chosen
        const reached = on || (chosen === null && index === 0)
        return (
          <Pressable
            key={option.value}
            role="radio"
            aria-label={option.label}
            {...tabStop(reached)}
            aria-checked={on}
            onPress={() => onChoose(option.value)}
            style={[
              styles.chip,
              {
                backgroundColor: on ? palette.brand : palette.surface,
                borderColor: on ? palette.brand : palette.control,
              },
            ]}
          >
            <Text strong={on} tone={on ? 'onBrand' : 'ink'}>
              {on ? `✓ ${option.label}` : option.label}
            </Text>
          </Pressable>
        )
      })}
    </View>
  )
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', flexWrap: 'wrap', gap: space.small },
  chip: {
    minHeight: target.normal,
    minWidth: target.normal,
    maxWidth: '100%',
    paddingHorizontal: space.snug,
    borderRadius: target.normal / 2,
    borderWidth: 1,
    alignItems: 'center',
    justifyContent: 'center',
  },
})
