/** One instruction of a Dockerfile: its name in capitals and the rest of it on one line. */
export type Instruction = { name: string; rest: string; line: number }

/** One stage: what it starts from, what it is called, and what it does. */
export type Stage = { from: string; name: string | null; instructions: Instruction[] }

export type Dockerfile = { globals: Map<string, string>; stages: Stage[] }

/** Reads a Dockerfile as Docker does: comments fall away, a backslash joins lines, `FROM` begins a stage. */
export function readDockerfile(text: string): Dockerfile {
  const globals = new Map<string, string>()
  const stages: Stage[] = []
  for (const instruction of instructionsOf(text)) {
    const stage = stages.at(-1)
    if (instruction.name === 'FROM') stages.push(stageOf(instruction))
    else if (stage) stage.instructions.push(instruction)
    else if (instruction.name === 'ARG') {
      const [name = '', value = ''] = instruction.rest.split(/=(.*)/s)
      globals.set(name, value)
    } else throw new Error(`line ${instruction.line}: ${instruction.name} before the first FROM`)
  }
  return { globals, stages }
}

function instructionsOf(text: string): Instruction[] {
  const found: Instruction[] = []
  let open: Instruction | null = null
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const more = line.endsWith('\\')
    const part = more ? line.slice(0, -1).trim() : line
    if (open) open.rest += ` ${part}`
    else {
      const [name = '', rest = ''] = part.split(/\s+(.*)/s)
      open = { name: name.toUpperCase(), rest, line: index + 1 }
      found.push(open)
    }
    if (!more) open = null
  }
  return found
}

function stageOf({ rest, line }: Instruction): Stage {
  const [, from, name = null] = /^(\S+)(?:\s+as\s+(\S+))?$/i.exec(rest) ?? []
  if (!from) throw new Error(`line ${line}: FROM without an image`)
  return { from, name, instructions: [] }
}
