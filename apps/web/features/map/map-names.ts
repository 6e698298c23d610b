'use client'

import { LngLat, type Map as LibreMap, Marker } from 'maplibre-gl'
import { type Box, keepApart } from './keep-apart.ts'
import styles from './map.module.css'

export type NameKind = 'ring' | 'state' | 'town' | 'county' | 'zip'
export type Name = { text: string; at: readonly [longitude: number, latitude: number] }
export type Names = { add: (kind: NameKind, names: readonly Name[]) => void; show: () => void }

type Look = { from: number; to: number; letter: number; anchor: 'left' | 'center' }

/** At which zooms a kind is written, how wide a letter is (pixels), and where its point stands. */
const looks: Record<NameKind, Look> = {
  ring: { from: 6, to: 24, letter: 6.5, anchor: 'center' },
  state: { from: 2.5, to: 7.5, letter: 9.5, anchor: 'center' },
  town: { from: 0, to: 24, letter: 7.2, anchor: 'left' },
  county: { from: 7, to: 11.5, letter: 9, anchor: 'center' },
  zip: { from: 9, to: 24, letter: 7, anchor: 'center' },
}
/** The earlier ones find room first. */
const order = Object.keys(looks) as NameKind[]
const margin = 6
const half = 10
/** More than this are not looked at: a screen has room for fewer. */
const most = 400

function boxOf(map: LibreMap, kind: NameKind, { text, at }: Name): Box {
  const { x, y } = map.project([...at])
  const width = text.length * looks[kind].letter + (kind === 'town' ? 11 : 0)
  const left = looks[kind].anchor === 'left' ? x : x - width / 2
  return { left: left - margin, right: left + width + margin, top: y - half, bottom: y + half }
}

function write(map: LibreMap, kind: NameKind, { text, at }: Name): Marker {
  const element = document.createElement('div')
  element.className = `${styles.name ?? ''} ${styles[kind] ?? ''}`
  element.textContent = text
  element.ariaHidden = 'true'
  return new Marker({ element, anchor: looks[kind].anchor }).setLngLat([...at]).addTo(map)
}

function wanted(map: LibreMap, all: ReadonlyMap<NameKind, readonly Name[]>) {
  const zoom = map.getZoom()
  const bounds = map.getBounds()
  return order
    .filter((kind) => zoom >= looks[kind].from && zoom < looks[kind].to)
    .flatMap((kind) => (all.get(kind) ?? []).map((name) => ({ kind, name })))
    .filter(({ name }) => bounds.contains(new LngLat(...name.at)))
    .slice(0, most)
}

/** A ring may be named at several places: one of them is enough. */
const firstOf = <N extends { name: Name }>(all: readonly N[], { text }: Name) =>
  all.find(({ name }) => name.text === text)

/** The buttons at the upper right. */
function controls(map: LibreMap): Box {
  const right = map.getContainer().clientWidth
  return { left: right - 64, right, top: 0, bottom: 112 }
}

/**
 * Writes names on a map, as many as find room beside each other and beside `taken` (the boxes of a screen's own marks).
 * Decoration: the sentence beside the map says what matters.
 */
export function mapNames(map: LibreMap, taken: () => readonly Box[]): Names {
  const all = new Map<NameKind, Name[]>()
  const known = new Set<string>()
  const written = new Map<string, Marker>()
  const keyOf = (kind: NameKind, { text, at }: Name) => `${kind} ${text} ${at.join(' ')}`
  const show = () => {
    const names = wanted(map, all)
    const own = [...taken(), controls(map)]
    const room = keepApart([...own, ...names.map(({ kind, name }) => boxOf(map, kind, name))])
    const free = names.filter((_, i) => room[own.length + i])
    const shown = free.filter((one) => one.kind !== 'ring' || one === firstOf(free, one.name))
    const keys = new Set(shown.map(({ kind, name }) => keyOf(kind, name)))
    for (const [key, marker] of written) {
      if (keys.has(key)) continue
      marker.remove()
      written.delete(key)
    }
    for (const { kind, name } of shown) {
      const key = keyOf(kind, name)
      if (!written.has(key)) written.set(key, write(map, kind, name))
    }
  }
  map.on('moveend', show)
  return {
    show,
    add: (kind, names) => {
      const fresh = names.filter((name) => !known.has(keyOf(kind, name)))
      for (const name of fresh) known.add(keyOf(kind, name))
      all.set(kind, [...(all.get(kind) ?? []), ...fresh])
      show()
    },
  }
}
