/** Shows what is being done and how long it takes; several steps may go on at once. */
export type Steps = {
  /** Does the work and shows it as one step; `note` adds a plain line while it lasts. */
  step<T>(title: string, work: (note: (text: string) => void) => Promise<T>): Promise<T>
  say(line: string): void
}

const faint = (text: string) => `\u001b[2m${text}\u001b[22m`
const eraseLine = '\r\u001b[2K'

/** Plain lines in a log file; on a terminal also one live line with what is going on now. */
export function makeSteps(output: NodeJS.WriteStream = process.stdout): Steps {
  const live = output.isTTY
  const going = new Map<string, number>()
  let ticking: NodeJS.Timeout | undefined
  const draw = () => live && going.size > 0 && output.write(faint(liveLine(going, output.columns)))
  const say = (line: string) => {
    output.write(`${live ? eraseLine : ''}${line}\n`)
    draw()
  }
  const begin = (title: string) => {
    going.set(title, performance.now())
    if (live) ticking ??= setInterval(() => (output.write(eraseLine), draw()), 250)
    else say(`… ${title}`)
  }
  const end = (title: string, mark: string) => {
    const took = seconds(going.get(title))
    going.delete(title)
    if (going.size === 0) {
      clearInterval(ticking)
      ticking = undefined
    }
    say(`${mark} ${title}  ${live ? faint(took) : took}`)
  }
  return { say, step: (title, work) => runStep(title, work, { begin, end, say }) }
}

type Display = {
  begin(title: string): void
  end(title: string, mark: string): void
  say(line: string): void
}

async function runStep<T>(
  title: string,
  work: (note: (text: string) => void) => Promise<T>,
  display: Display,
): Promise<T> {
  display.begin(title)
  try {
    const result = await work((text) => display.say(`  ${title}: ${text}`))
    display.end(title, '✓')
    return result
  } catch (error) {
    display.end(title, '✗')
    throw error
  }
}

function liveLine(going: Map<string, number>, columns = 80): string {
  const parts = [...going].map(([title, since]) => `${title} ${seconds(since)}`)
  return `… ${parts.join(', ')}`.slice(0, columns - 1)
}

function seconds(since: number | undefined): string {
  return `${((performance.now() - (since ?? performance.now())) / 1000).toFixed(1)} s`
}
