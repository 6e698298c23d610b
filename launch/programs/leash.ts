/**
 * Loaded into each program that start runs: when start dies, however hard, the pipe to our standard
 * input closes, and the program ends itself. So no process is ever left behind.
 */
const patience = 10_000

function leave(): void {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), patience).unref()
}

process.stdin.on('end', leave)
process.stdin.on('error', leave)
process.stdin.resume()
;(process.stdin as unknown as { unref?(): void }).unref?.()
