import type { Rule } from '@ast-grep/napi'
import type { CodeRule } from './code-rule.ts'

const statements = [
  'SELECT .+ FROM',
  'INSERT INTO',
  'UPDATE [^;]+ SET',
  'DELETE FROM',
  'REPLACE INTO',
  'DROP TABLE',
  'ALTER TABLE',
  'GRANT .+ TO',
]
const spelled = statements
  .flatMap((one) => [one, one.toLowerCase()])
  .map((one) => one.replaceAll(' ', '\\s+'))
const sql = `(?s)^[\`'"]\\s*(?:${spelled.join('|')})\\b`
/** Where `sql` is given a type, too, the parser of syntax sees comparisons. */
const typedTag = '^(?:await\\s+)?sql<'

/** SQL with a value pasted into the text; a tagged text sends it as a parameter. */
const pastedSql: Rule = {
  kind: 'template_string',
  regex: sql,
  has: { kind: 'template_substitution' },
  not: {
    any: [
      {
        inside: {
          kind: 'call_expression',
          has: { field: 'function', regex: '(?:^|[\\s.])sql(?:<[\\s\\S]*>)?$' },
        },
      },
      {
        inside: {
          kind: 'binary_expression',
          regex: typedTag,
          stopBy: { kind: 'template_substitution' },
        },
      },
    ],
  },
}

const joinedSql: Rule = {
  kind: 'binary_expression',
  all: [
    { has: { field: 'operator', regex: '^\\+$' } },
    {
      has: {
        field: 'left',
        stopBy: 'end',
        any: [{ kind: 'string' }, { kind: 'template_string' }],
        regex: sql,
      },
    },
  ],
}

const rawSql: Rule = {
  kind: 'call_expression',
  all: [
    {
      has: {
        field: 'function',
        regex:
          '^sql\\.(?:raw|lit|id)$|\\.(?:unsafe|rawQuery|queryRawUnsafe|\\$queryRawUnsafe|\\$executeRawUnsafe)$',
      },
    },
    {
      not: {
        has: { field: 'arguments', regex: '^\\(\\s*(?:\'[^\']*\'|"[^"]*"|`[^`$]*`)\\s*\\)$' },
      },
    },
  ],
}

/** Values and statements that belong to the database. */
export const sqlRules: CodeRule[] = [
  {
    id: 'sql-by-text',
    says: 'a value is pasted into SQL',
    mentions:
      /select\s|insert\s|update\s|delete\s|replace\s|call\s|drop\s|alter\s|grant\s|sql\.|raw|unsafe/i,
    shapes: [pastedSql, joinedSql, rawSql],
  },
  {
    id: 'sql-outside-store',
    says: 'SQL stands outside the files that hold it',
    mentions: /\bsql\b/,
    shapes: [
      { kind: 'call_expression', regex: '^sql`' },
      { kind: 'call_expression', regex: `${typedTag}[^\`]*>\`` },
      { kind: 'binary_expression', regex: `${typedTag}[^\`]*>\`` },
    ],
    judges: /^(?:apps|packages)\//,
    homes: /\.store\.ts$|\/database\//,
  },
]
