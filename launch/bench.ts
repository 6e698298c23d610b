import { bench } from '../bench/src/bench.ts'

process.on('SIGINT', () => process.exit(130))
process.on('SIGTERM', () => process.exit(143))
// The channel to the bootstrap closes when that is killed, however hard.
process.on('disconnect', () => process.exit(1))

try {
  await bench(process.argv.slice(2))
} catch (error) {
  console.error(`bench: ${(error as Error).message}`)
  process.exitCode = 1
}
process.disconnect?.()
