import { radius, space, target, type as sizes } from '@girasol/design-tokens'
import { useId } from 'react'
import { StyleSheet, TextInput, type TextInputProps, View } from 'react-native'
import { fonts } from './fonts'
import { Text } from './text.tsx'
import { usePalette } from './theme.ts'

type Props = Pick<
  TextInputProps,
  | 'value'
  | 'onChangeText'
  | 'autoComplete'
  | 'inputMode'
  | 'secureTextEntry'
  | 'onSubmitEditing'
  | 'autoCapitalize'
  | 'maxLength'
  | 'enterKeyHint'
> & { label: string; hint?: string; error?: string }

/** One line of text with its label, a hint, and what is wrong with it. */
export function Field({ label, hint, error, ...input }: Props) {
  const palette = usePalette()
  const hintId = useId()
  return (
    <View style={styles.field}>
      <Text strong aria-hidden importantForAccessibility="no">
        {label}
      </Text>
      <TextInput
        {...input}
        aria-label={label}
        accessibilityHint={error ?? hint}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? hintId : undefined}
        placeholderTextColor={palette.inkSoft}
        style={[
          styles.input,
          {
            color: palette.ink,
            backgroundColor: palette.surface,
            borderColor: error ? palette.bad : palette.control,
          },
        ]}
      />
      {error || hint ? (
        <Text
          kind="small"
          tone={error ? 'bad' : 'inkSoft'}
          nativeID={hintId}
          role={error ? 'alert' : undefined}
        >
          {error ?? hint}
        </Text>
      ) : null}
    </View>
  )
}

const styles = StyleSheet.create({
  field: { gap: space.tiny },
  input: {
    minHeight: target.normal + 4,
    borderWidth: 1,
    borderRadius: radius.normal,
    paddingHorizontal: space.snug,
    paddingVertical: space.small,
    fontSize: sizes.body.size,
    fontFamily: fonts.text,
  },
})
