/** Commands that only run to their end leave as soon as the bootstrap does, also when that is killed. */
const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

for (const [name, code] of Object.entries(endings)) process.on(name, () => process.exit(code))
process.on('disconnect', () => process.exit(1))
// Listening must not keep a command alive that has nothing left to do.
;(process as { channel?: { unref(): void } }).channel?.unref()
