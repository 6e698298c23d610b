import { space } from '@girasol/design-tokens'
import { StyleSheet, View } from 'react-native'
import { Text } from './text.tsx'

type Props = { label: string; value: string; strong?: boolean; note?: string }

/** A name at the left and its value at the right; they wrap where the words are long. */
export function Fact({ label, value, strong, note }: Props) {
  return (
    <View style={styles.fact}>
      <View style={styles.line}>
        <Text strong={strong} style={styles.name}>
          {label}
        </Text>
        <Text strong style={styles.value}>
          {value}
        </Text>
      </View>
      {note ? (
        <Text kind="small" tone="inkSoft">
          {note}
        </Text>
      ) : null}
    </View>
  )
}

const styles = StyleSheet.create({
  fact: { gap: space.hair },
  line: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    columnGap: space.normal,
    justifyContent: 'space-between',
  },
  name: { flexShrink: 1 },
  value: { fontVariant: ['tabular-nums'] },
})
