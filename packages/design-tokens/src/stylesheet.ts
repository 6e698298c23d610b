import { family, motion, radius, shadow, space, target, type, weight } from './measures.ts'
import { palettes, type Palette } from './palette.ts'

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const lines = (values: Record<string, string | number>, prefix: string, unit = '') =>
  Object.entries(values).map(([name, value]) => `  --${prefix}-${kebab(name)}: ${value}${unit};`)
const rem = (pixels: number) => `${pixels / 16}rem`

const colours = (palette: Palette) => lines(palette, 'color').join('\n')

const typeLines = Object.entries(type).flatMap(([name, { size, line }]) => [
  `  --text-${name}: ${rem(size)};`,
  `  --line-${name}: ${line};`,
])

const plain = [
  ...lines(Object.fromEntries(Object.entries(space).map(([k, v]) => [k, rem(v)])), 'space'),
  ...lines(radius, 'radius', 'px'),
  ...lines(target, 'target', 'px'),
  ...typeLines,
  ...lines(family, 'family'),
  ...lines(weight, 'weight'),
  ...lines(shadow, 'shadow'),
  ...lines(motion, 'motion', 'ms'),
].join('\n')

/** All tokens as custom properties; the system decides between light and dark unless `data-theme` does. */
export const stylesheet = `/* Made from src/ by write-stylesheet.ts; change the tokens there. */
:root {
  color-scheme: light dark;
${plain}
${colours(palettes.light)}
}
@media (prefers-color-scheme: dark) {
  :root:not([data-theme='light']) {
${colours(palettes.dark).replaceAll(/^/gm, '  ')}
  }
}
:root[data-theme='light'] {
  color-scheme: light;
}
:root[data-theme='dark'] {
  color-scheme: dark;
${colours(palettes.dark)}
}
`
