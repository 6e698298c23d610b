import { type Palette, radius, space, target } from '@girasol/design-tokens'
import { Pressable, StyleSheet, View } from 'react-native'
import { Text } from './text.tsx'
import { usePalette } from './theme.ts'

type Look = 'primary' | 'quiet' | 'danger'

type Props = {
  label: string
  onPress: () => void
  look?: Look
  /** `gloves`: at least 56 pixels high and a contrast of 7:1, for crews outdoors. */
  size?: 'normal' | 'gloves'
  /** Set while its work runs: it cannot be pressed again and says so. */
  busy?: boolean
  disabled?: boolean
  /** Says more than the visible label where the same label stands in several places. */
  accessibleName?: string
}

/** The one button of the app. Its label is a verb. */
export function Button({
  label,
  onPress,
  look = 'primary',
  size = 'normal',
  busy = false,
  disabled = false,
  accessibleName,
}: Props) {
  const palette = usePalette()
  const colours = coloursOf(palette, look, size === 'gloves')
  const still = busy || disabled
  return (
    <Pressable
      role="button"
      aria-label={accessibleName}
      aria-disabled={still}
      aria-busy={busy}
      disabled={still}
      onPress={onPress}
      style={({ pressed }) => [
        styles.button,
        size === 'gloves' && styles.gloves,
        { backgroundColor: colours.back, borderColor: colours.edge },
        (pressed || busy) && { backgroundColor: colours.pressed },
        disabled && { backgroundColor: palette.sunken, borderColor: palette.line },
      ]}
    >
      <View style={styles.label}>
        <Text
          kind={size === 'gloves' ? 'lead' : 'body'}
          strong
          tone={disabled ? 'inkSoft' : colours.front}
          style={styles.centred}
        >
          {label}
        </Text>
      </View>
    </Pressable>
  )
}

function coloursOf(palette: Palette, look: Look, gloves: boolean) {
  const { brand, brandStrong, surface, brandSoft, control, bad, badSoft } = palette
  if (look === 'primary') {
    const back = gloves ? brandStrong : brand
    return { back, edge: back, pressed: brandStrong, front: 'onBrand' } as const
  }
  if (look === 'danger') {
    return { back: surface, edge: bad, pressed: badSoft, front: gloves ? 'ink' : 'bad' } as const
  }
  const front = gloves ? 'ink' : 'brand'
  return { back: surface, edge: control, pressed: brandSoft, front } as const
}

const styles = StyleSheet.create({
  button: {
    minHeight: target.normal,
    paddingHorizontal: space.normal,
    paddingVertical: space.small,
    borderRadius: radius.normal,
    borderWidth: 1,
    justifyContent: 'center',
  },
  gloves: { minHeight: 60, borderWidth: 2 },
  label: { flexDirection: 'row', justifyContent: 'center' },
  centred: { textAlign: 'center', flexShrink: 1 },
})
