import { matchesGlob } from 'node:path'

/** Reads the text of a `.dockerignore`: one pattern a line, the last that fits decides, `!` brings back. */
export function readIgnoreRules(text: string): (path: string) => boolean {
  const lines = text.split('\n').map((line) => line.trim())
  const rules = lines.filter((line) => line !== '' && !line.startsWith('#'))
  return (path) => {
    const decides = rules.findLast((rule) => covers(rule.replace(/^!/, ''), path))
    return decides !== undefined && !decides.startsWith('!')
  }
}

/** A pattern covers a path when it fits the path itself or one of the folders above it. */
function covers(pattern: string, path: string): boolean {
  const parts = path.split('/')
  return parts.some((_, index) => matchesGlob(parts.slice(0, index + 1).join('/'), pattern))
}
