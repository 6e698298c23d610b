/** Commands that only run to their end leave as soon as the bootstrap does, also when that is killed. */
process.on('disconnect', () => process.exit(1))
for (const [name, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.on(name, () => process.exit(code))
}
