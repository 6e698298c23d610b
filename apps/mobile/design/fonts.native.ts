import { Platform } from 'react-native'

/** Phones bring good faces of their own; the serif stands for the site's display face. */
export const fonts = {
  text: undefined,
  display: Platform.select({ ios: 'Georgia', default: 'serif' }),
}
