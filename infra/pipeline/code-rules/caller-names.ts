import type { SgNode } from '@ast-grep/napi'

/** What a caller sends, as it is written where it arrives. */
const arrives =
  /\b(?:request|req)\??\.(?:query|params|body|headers|cookies|url|rawBody)\b|\bsearchParams\b|\bformData\b|\blocation\.(?:search|hash)\b/

/** Parts of a request that a handler takes apart in its parameters. */
const parts = /^(?:query|params|body|headers|cookies)$/

/** Functions that give back what they were given, and methods that give back a part of what they belong to; any other call is taken to judge. */
const passingFunctions =
  /^(?:String|decodeURI(?:Component)?|JSON\.parse|Object\.(?:assign|fromEntries)|structuredClone|unescape|atob)$/
const passingMethods =
  /^(?:get|getAll|trim|toLowerCase|toUpperCase|toString|at|split|slice|substring|replace|replaceAll|concat|join|json|text|formData)$/

const names = (node: SgNode) =>
  node
    .findAll({
      rule: {
        any: [
          { kind: 'shorthand_property_identifier_pattern' },
          { kind: 'identifier', inside: { kind: 'pair_pattern' } },
          { kind: 'identifier', inside: { kind: 'rest_pattern' } },
        ],
      },
    })
    .map((name) => name.text())

function boundBy(pattern: SgNode): string[] {
  return pattern.kind() === 'identifier' ? [pattern.text()] : names(pattern)
}

function takenApart(root: SgNode): string[] {
  const patterns = root.findAll({
    rule: { kind: 'object_pattern', inside: { kind: 'required_parameter' } },
  })
  return patterns.flatMap(names).filter((name) => parts.test(name))
}

/**
 * A test whether an expression holds something that a caller sent: named where it arrives, or by a name that was bound
 * to such a thing in the same file. Nothing is followed into other files.
 */
export function callerTest(root: SgNode): (expression: SgNode) => boolean {
  const known = new Set(takenApart(root))
  const holds = (text: string) => {
    if (arrives.test(text)) return true
    return [...known].some((name) => new RegExp(`(?<![\\w$.'"])${name}(?![\\w$'":])`).test(text))
  }
  const carries = (value: SgNode): boolean => {
    const kind = String(value.kind())
    const inner = kind === 'await_expression' ? value.child(1) : null
    if (inner) return carries(inner)
    if (/function|arrow/.test(kind)) return false
    if (kind !== 'call_expression') return holds(value.text())
    const called = value.field('function')
    if (passingFunctions.test(called?.text() ?? '')) return holds(value.text())
    const [owner, method] = [called?.field('object'), called?.field('property')?.text() ?? '']
    return owner != null && passingMethods.test(method) && holds(owner.text())
  }
  const bindings = root.findAll({
    rule: { kind: 'variable_declarator', has: { field: 'value', regex: '.' } },
  })
  for (let before = -1; before < known.size;) {
    before = known.size
    for (const binding of bindings) {
      const [name, value] = [binding.field('name'), binding.field('value')]
      if (name && value && carries(value)) {
        for (const one of boundBy(name)) known.add(one)
      }
    }
  }
  return (expression) => holds(expression.text())
}
