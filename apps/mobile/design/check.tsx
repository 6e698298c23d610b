import { radius, space, target } from '@girasol/design-tokens'
import { Pressable, StyleSheet, View } from 'react-native'
import { Text } from './text.tsx'
import { usePalette } from './theme.ts'

type Props = { label: string; note: string; checked: boolean; onChange: (checked: boolean) => void }

/** A box to tick, with what ticking it means. */
export function Check({ label, note, checked, onChange }: Props) {
  const palette = usePalette()
  return (
    <Pressable
      role="checkbox"
      aria-label={label}
      aria-checked={checked}
      onPress={() => onChange(!checked)}
      style={styles.row}
    >
      <View
        style={[
          styles.box,
          {
            borderColor: checked ? palette.brand : palette.control,
            backgroundColor: checked ? palette.brand : palette.surface,
          },
        ]}
      >
        {checked ? (
          <Text strong tone="onBrand" style={styles.sign}>
            ✓
          </Text>
        ) : null}
      </View>
      <View style={styles.words}>
        <Text>{label}</Text>
        <Text kind="small" tone="inkSoft">
          {note}
        </Text>
      </View>
    </Pressable>
  )
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', gap: space.snug, minHeight: target.normal, alignItems: 'center' },
  box: {
    width: 26,
    height: 26,
    borderWidth: 2,
    borderRadius: radius.small,
    alignItems: 'center',
    justifyContent: 'center',
  },
  sign: { lineHeight: 20 },
  words: { flex: 1 },
})
