import { writeFileSync } from 'node:fs'
import { favicon } from './favicon.ts'
import { stylesheet } from './stylesheet.ts'

const beside = (name: string) => new URL(`../${name}`, import.meta.url)

writeFileSync(beside('tokens.css'), stylesheet)
writeFileSync(beside('favicon.svg'), favicon)
