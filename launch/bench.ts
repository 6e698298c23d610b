import './leave-with-parent.ts'
import { bench } from '../bench/src/bench.ts'

await bench(process.argv.slice(2))
