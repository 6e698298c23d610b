import type { Rule } from '@ast-grep/napi'

/** A kind of bug, as a shape of syntax. */
export type CodeRule = {
  id: string
  /** What can happen. */
  says: string
  /** Words without which a file cannot hold the bug. */
  mentions: RegExp
  /** Shapes, any of which is the bug. */
  shapes: readonly Rule[]
  /** Only where what a caller sent is part of it. */
  fromCaller?: true
  /** Files that it judges, by path from the root; all when absent. */
  judges?: RegExp
  /** Files in which the shape is the very purpose. */
  homes?: RegExp
}

/** A shape by an example of it: `$X` is any expression, `$$$X` any number of them. */
export const like = (pattern: string): Rule => ({ pattern })

/** A call of a function or method by its name, whatever it is given. */
export const callOf = (name: RegExp): Rule => ({
  kind: 'call_expression',
  has: { field: 'function', regex: `^(?:[\\w$.?()]+\\.)?(?:${name.source})$` },
})

/** An entry of an object by its name and value. */
export const entry = (name: string, value: RegExp): Rule => ({
  kind: 'pair',
  all: [
    { has: { field: 'key', regex: `^['"]?${name}['"]?$` } },
    { has: { field: 'value', regex: value.source } },
  ],
})
