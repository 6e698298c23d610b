import { callOf, like, type CodeRule } from './code-rule.ts'

const anyOf = (...patterns: string[]) => patterns.map(like)
const fileCalls = [
  'readFile',
  'readFileSync',
  'writeFile',
  'writeFileSync',
  'appendFile',
  'createReadStream',
  'createWriteStream',
  'unlink',
  'unlinkSync',
  'rmSync',
  'readdir',
  'sendFile',
]
const fileMethods = ['stat', 'open', 'rm', 'cp', 'rename', 'mkdir']
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'log']

/** What a caller sends (`$CALLER`, or anything in the shape where none is named) is trusted with more than its value. */
export const callerRules: CodeRule[] = [
  {
    id: 'open-redirect',
    says: 'a caller chooses where the browser goes',
    fromCaller: true,
    mentions: /redirect|location|Location|router|window\.open/i,
    shapes: [
      callOf(/(?:permanentR|r)edirect/),
      ...anyOf(
        'location.assign($CALLER)',
        'location.replace($CALLER)',
        '$W.location.assign($CALLER)',
        '$W.location.replace($CALLER)',
      ),
      ...anyOf('$R.push($CALLER)', '$R.replace($CALLER)').map((one) => ({
        ...one,
        regex: '^[\\w.]*[rR]outer\\.',
      })),
      ...anyOf(
        'window.open($CALLER, $$$A)',
        'window.open($CALLER)',
        'location.href = $CALLER',
        '$W.location.href = $CALLER',
        'window.location = $CALLER',
      ),
      {
        kind: 'call_expression',
        regex: '(?i)^[\\w$.]*(?:header|setHeader|set)\\(\\s*[\'"]location[\'"]',
      },
      {
        kind: 'pair',
        has: { field: 'key', regex: '(?i)^[\'"]?location[\'"]?$' },
        inside: {
          kind: 'object',
          stopBy: 'end',
          inside: { kind: 'pair', has: { field: 'key', regex: '^headers$' } },
        },
      },
      {
        kind: 'pair',
        has: { field: 'key', regex: '(?i)^[\'"]?location[\'"]?$' },
        inside: { kind: 'arguments', stopBy: 'end', follows: { regex: '\\.writeHead$' } },
      },
    ],
  },
  {
    id: 'path-from-caller',
    says: 'a caller chooses which file is meant',
    fromCaller: true,
    mentions: /[Ff]ile|join|resolve|import\.meta|unlink|rmSync|readdir|Stream|\bfsp?\b/,
    shapes: [
      callOf(new RegExp(fileCalls.join('|'))),
      ...fileMethods.flatMap((name) => anyOf(`fs.${name}($$$CALLER)`, `fsp.${name}($$$CALLER)`)),
      ...anyOf(
        'join($$$CALLER)',
        'path.join($$$CALLER)',
        'path.resolve($$$CALLER)',
        'resolve($A, $$$CALLER)',
        'new URL($CALLER, import.meta.url)',
      ),
    ],
  },
  {
    id: 'pattern-from-caller',
    says: 'a caller writes a pattern that may run for ever',
    fromCaller: true,
    mentions: /RegExp|\.match|\.search/,
    shapes: anyOf(
      'new RegExp($$$CALLER)',
      'RegExp($$$CALLER)',
      '$T.match($CALLER)',
      '$T.matchAll($CALLER)',
      '$T.search($CALLER)',
    ),
  },
  {
    id: 'merge-from-caller',
    says: 'a caller names fields that are written, the prototype among them',
    fromCaller: true,
    mentions: /Object\.assign|[mM]erge|defaultsDeep|extend|setWith|\]\s*=/,
    shapes: [
      callOf(/Object\.assign|merge|mergeWith|defaultsDeep|deepMerge|extend|setWith/),
      ...anyOf('$O[$CALLER] = $V', '$O[$A][$CALLER] = $V', '$O[$CALLER][$A] = $V'),
    ],
  },
  {
    id: 'merge-by-key',
    says: 'fields are copied by name, the prototype among them',
    mentions: /\bin\b|__proto__|prototype/,
    shapes: [
      {
        kind: 'assignment_expression',
        has: { field: 'left', kind: 'subscript_expression' },
        inside: {
          kind: 'for_in_statement',
          stopBy: 'end',
          has: { field: 'operator', regex: '^in$' },
        },
      },
      { kind: 'member_expression', regex: '\\.__proto__$' },
      { kind: 'subscript_expression', regex: '\\[[\'"](?:__proto__|prototype)[\'"]\\]$' },
    ],
  },
  {
    id: 'body-in-log',
    says: 'what people sent reaches a log',
    fromCaller: true,
    mentions: /console|log/,
    shapes: levels.flatMap((level) =>
      anyOf(
        `console.${level}($$$CALLER)`,
        `log.${level}($$$CALLER)`,
        `logger.${level}($$$CALLER)`,
        `$O.log.${level}($$$CALLER)`,
        `$O.logger.${level}($$$CALLER)`,
      ),
    ),
  },
]
