import type { Rule } from '@ast-grep/napi'
import { callOf, like, type CodeRule } from './code-rule.ts'

const shell: Rule = {
  kind: 'pair',
  all: [
    { has: { field: 'key', regex: '^shell$' } },
    { not: { has: { field: 'value', regex: '^false$' } } },
    { inside: { kind: 'arguments', stopBy: 'end' } },
  ],
}

/** These two of `child_process` always go through a shell, whatever they are called afterwards. */
const shellImport: Rule = {
  kind: 'import_specifier',
  regex: '^exec(?:Sync)?\\b',
  inside: {
    kind: 'import_statement',
    stopBy: 'end',
    has: { field: 'source', regex: 'child_process' },
  },
}

const shellProgram: Rule = {
  kind: 'call_expression',
  all: [
    {
      has: {
        field: 'function',
        regex: '^(?:[\\w$]+\\.)?(?:spawn|spawnSync|execFile|execFileSync)$',
      },
    },
    {
      has: {
        field: 'arguments',
        regex: '^\\(\\s*[\'"`](?:/bin/|/usr/bin/)?(?:ba|da|z|k)?sh[\'"`]\\s*,\\s*\\[\\s*[\'"]-l?c',
      },
    },
  ],
}

const makesCode: Rule[] = [
  callOf(/eval|execScript/),
  {
    kind: 'new_expression',
    has: { field: 'constructor', regex: '^(?:globalThis\\.|window\\.)?Function$' },
  },
  like('Function($$$A)'),
  callOf(/runInNewContext|runInThisContext|runInContext|compileFunction/),
  {
    kind: 'call_expression',
    all: [
      {
        has: {
          field: 'function',
          regex: '^(?:globalThis\\.|window\\.)?(?:setTimeout|setInterval)$',
        },
      },
      { has: { field: 'arguments', regex: '^\\(\\s*[\'"`]' } },
    ],
  },
  {
    kind: 'call_expression',
    all: [
      { has: { field: 'function', kind: 'import' } },
      {
        not: {
          has: {
            field: 'arguments',
            regex: '^\\(\\s*(?:/\\*.*?\\*/\\s*)?(?:\'[^\']*\'|"[^"]*"|`[^`$]*`)',
          },
        },
      },
    ],
  },
]

/** What a caller sends becomes code, a command, a statement or a page. */
export const injectionRules: CodeRule[] = [
  {
    id: 'shell',
    says: 'a command goes through a shell',
    mentions: /child_process|childProcess|\bcp\b|shell|spawn|execFile/,
    shapes: [
      shellImport,
      callOf(/(?:child_process|childProcess|cp)\.exec(?:Sync)?/),
      shell,
      shellProgram,
    ],
  },
  {
    id: 'code-from-text',
    says: 'text is run as code',
    mentions: /eval|Function|execScript|runIn|compileFunction|setTimeout|setInterval|import\s*\(/,
    shapes: makesCode,
  },
  {
    id: 'html-by-react',
    says: 'text becomes part of a page as it is',
    mentions: /dangerouslySetInnerHTML/,
    shapes: [
      { kind: 'property_identifier', regex: '^dangerouslySetInnerHTML$' },
      { kind: 'shorthand_property_identifier', regex: '^dangerouslySetInnerHTML$' },
    ],
  },
  {
    id: 'html-by-hand',
    says: 'text becomes part of a page as it is',
    mentions: /HTML|srcdoc|ContextualFragment|document\.write/,
    shapes: [
      {
        kind: 'assignment_expression',
        has: { field: 'left', regex: '\\.(?:innerHTML|outerHTML|srcdoc)$' },
      },
      {
        kind: 'augmented_assignment_expression',
        has: { field: 'left', regex: '\\.(?:innerHTML|outerHTML)$' },
      },
      callOf(/insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment/),
      callOf(/document\.write(?:ln)?/),
    ],
  },
]
