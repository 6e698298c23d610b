import { radius, space } from '@girasol/design-tokens'
import type { ReactNode } from 'react'
import { StyleSheet, View } from 'react-native'
import { Text } from './text.tsx'
import { usePalette } from './theme.ts'

type Props = { title?: string; children: ReactNode }

/** A group of things that belong together, with its heading. */
export function Card({ title, children }: Props) {
  const palette = usePalette()
  return (
    <View
      role={title ? 'region' : undefined}
      aria-label={title}
      style={[styles.card, { backgroundColor: palette.surface, borderColor: palette.line }]}
    >
      {title && (
        <Text kind="title" level={2} style={styles.title}>
          {title}
        </Text>
      )}
      {children}
    </View>
  )
}

const styles = StyleSheet.create({
  card: {
    borderWidth: 1,
    borderRadius: radius.large,
    padding: space.normal,
    gap: space.snug,
  },
  title: { fontSize: 21 },
})
