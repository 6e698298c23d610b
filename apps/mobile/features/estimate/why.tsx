import { space, target } from '@girasol/design-tokens'
import type { FigureRow } from '@girasol/economics'
import { openFigure, type ShownFigure } from '@girasol/estimate'
import { useState } from 'react'
import { Pressable, StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Text } from '../../design/text.tsx'
import { usePalette } from '../../design/theme.ts'
import type { Draft } from './draft.ts'
import { useFigureNames } from './figure-names.ts'

type Props = {
  draft: Draft
  figure: ShownFigure
  /** What the figure is called on this screen. */
  name: string
}

/** Opens a figure down to what was put in: each step with its equation and its source. */
export function Why({ draft, figure, name }: Props) {
  const t = useTranslations('app.why')
  const [open, setOpen] = useState(false)
  return (
    <View>
      <Opener
        label={t(open ? 'hide' : 'show')}
        name={t(open ? 'hideNamed' : 'showNamed', { name })}
        open={open}
        onPress={() => setOpen(!open)}
      />
      {open ? <Tree draft={draft} figure={figure} /> : null}
    </View>
  )
}

function Tree({ draft, figure }: Omit<Props, 'name'>) {
  const t = useTranslations('app.why')
  const rows = openFigure(draft.computed, figure)
  const words = useFigureNames(draft.inputs.roof.planes.map(({ id }) => id))
  if (rows.length === 0) return <Text kind="small">{t('nothing')}</Text>
  return <Node rows={rows} at={rows.length - 1} words={words} first />
}

type Words = ReturnType<typeof useFigureNames>
type NodeProps = { rows: readonly FigureRow[]; at: number; words: Words; first?: boolean }

function Node({ rows, at, words, first = false }: NodeProps) {
  const palette = usePalette()
  const [open, setOpen] = useState(first)
  const row = rows[at]
  if (!row) return null
  const { parts } = row
  return (
    <View style={[styles.node, { borderColor: palette.line }]}>
      {parts.length > 0 ? (
        <Pressable
          role="button"
          aria-expanded={open}
          onPress={() => setOpen(!open)}
          style={styles.line}
        >
          <Line row={row} words={words} sign={open ? '▾' : '▸'} />
        </Pressable>
      ) : (
        <View style={styles.line}>
          <Line row={row} words={words} sign="·" />
        </View>
      )}
      {open && parts.length > 0 ? <Text kind="small">{words.equation(row.equation)}</Text> : null}
      <Source row={row} words={words} shown={open || parts.length === 0} />
      {open
        ? parts.map((part, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a part may be listed twice
            <Node key={index} rows={rows} at={part} words={words} />
          ))
        : null}
    </View>
  )
}

function Line({ row, words, sign }: { row: FigureRow; words: Words; sign: string }) {
  return (
    <>
      <Text kind="small" style={styles.name}>{`${sign} ${words.name(row.id)}`}</Text>
      <Text kind="small" strong style={styles.value}>
        {words.value(row)}
      </Text>
    </>
  )
}

function Source({ row, words, shown }: { row: FigureRow; words: Words; shown: boolean }) {
  const t = useTranslations('app.why')
  if (!shown || row.source === undefined) return null
  return (
    <Text kind="small" tone="inkSoft">
      {t('source', { source: words.source(row.source) })}
    </Text>
  )
}

type OpenerProps = { label: string; name: string; open: boolean; onPress: () => void }

function Opener({ label, name, open, onPress }: OpenerProps) {
  return (
    <Pressable
      role="button"
      aria-label={name}
      aria-expanded={open}
      onPress={onPress}
      style={styles.opener}
    >
      <Text kind="small" tone="brand" style={styles.link}>
        {label}
      </Text>
    </Pressable>
  )
}

const styles = StyleSheet.create({
  node: { borderLeftWidth: 2, paddingLeft: space.small, gap: space.hair },
  line: {
    minHeight: target.normal,
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: space.normal,
    justifyContent: 'space-between',
  },
  name: { flexShrink: 1 },
  value: { marginLeft: 'auto', fontVariant: ['tabular-nums'] },
  opener: { minHeight: target.normal, justifyContent: 'center', alignSelf: 'flex-start' },
  link: { textDecorationLine: 'underline' },
})
