import { type Palette, type as sizes } from '@girasol/design-tokens'
import type { ReactNode } from 'react'
import { Text as NativeText, type TextProps } from 'react-native'
import { fonts } from './fonts'
import { usePalette } from './theme.ts'

type Kind = 'small' | 'body' | 'lead' | 'title' | 'headline'
type Tone = keyof Palette

type Props = Omit<TextProps, 'role'> & {
  kind?: Kind
  tone?: Tone
  strong?: boolean
  /** Makes it a heading of this level for assistive technology. */
  level?: 1 | 2 | 3
  role?: 'status' | 'alert'
  /** The language of these words where it is not the page's. */
  lang?: string
  children: ReactNode
}

/** Words in one of the brand's sizes; grows with the person's own text size. */
export function Text({
  kind = 'body',
  tone = 'ink',
  strong,
  level,
  role,
  style,
  ...others
}: Props) {
  const palette = usePalette()
  const { size, line } = sizes[kind]
  const display = kind === 'headline' || kind === 'title'
  return (
    <NativeText
      {...others}
      role={level ? 'heading' : role}
      aria-level={level}
      style={[
        {
          color: palette[tone],
          fontSize: size,
          lineHeight: Math.round(size * line),
          fontFamily: display ? fonts.display : fonts.text,
          fontWeight: display || strong ? '600' : '400',
        },
        style,
      ]}
    />
  )
}
