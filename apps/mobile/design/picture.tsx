import { radius } from '@girasol/design-tokens'
import type { ReactNode } from 'react'
import { View } from 'react-native'

type Props = { name: string; ground?: string; children: ReactNode }

/** A drawing with its words: one thing for a screen reader, not a heap of shapes. */
export function Picture({ name, ground, children }: Props) {
  return (
    <View
      accessible
      role="img"
      aria-label={name}
      style={{ backgroundColor: ground, borderRadius: radius.normal, overflow: 'hidden' }}
    >
      {children}
    </View>
  )
}
