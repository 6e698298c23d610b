import { radius } from '@girasol/design-tokens'
import { View } from 'react-native'
import { usePalette } from './theme.ts'

/** The place of something that is still loading, in its real size; still, so that nothing flickers. */
export function Skeleton({ height, width = '100%' }: { height: number; width?: `${number}%` }) {
  const palette = usePalette()
  return (
    <View
      aria-hidden
      style={{ height, width, borderRadius: radius.normal, backgroundColor: palette.sunken }}
    />
  )
}
