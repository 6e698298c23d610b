import { palettes, type Palette } from '@girasol/design-tokens'
import { useColorScheme } from 'react-native'

/** The colours of the person's own setting, light or dark. */
export function usePalette(): Palette {
  return useColorScheme() === 'dark' ? palettes.dark : palettes.light
}
