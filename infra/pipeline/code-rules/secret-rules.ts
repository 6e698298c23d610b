import { callOf, entry, type CodeRule } from './code-rule.ts'

const secretName = '(?i)^\\w*(?:password|passphrase|secret|apikey|api_key|privatekey|accesskey)$'

/** Secrets that can be guessed, connections that can be read, and ways out that nobody guards. */
export const secretRules: CodeRule[] = [
  {
    id: 'way-out',
    says: 'a connection leaves by another way than the guarded one',
    mentions: /fetch|https?|net\.|tls\.|axios|got|WebSocket|EventSource|XMLHttpRequest/,
    judges: /^apps\/api\/src\//,
    homes: /^apps\/api\/src\/security\/(?:egress|aws-kms-keys|mail-server)/,
    shapes: [
      callOf(/fetch/),
      callOf(
        /https?\.(?:request|get)|http2\.connect|net\.(?:connect|createConnection)|tls\.connect|axios(?:\.\w+)?|got/,
      ),
      {
        kind: 'new_expression',
        has: { field: 'constructor', regex: '^(?:WebSocket|EventSource|XMLHttpRequest)$' },
      },
    ],
  },
  {
    id: 'environment',
    says: 'the environment is read where nobody validates it',
    mentions: /\benv\b/,
    judges: /^(?:apps|packages)\//,
    homes: /\/config\.ts$|^apps\/mobile\/(?:app\.config|serve-web)\.ts$/,
    shapes: [
      { kind: 'member_expression', regex: '^(?:globalThis\\.)?process\\.env$' },
      { kind: 'subscript_expression', regex: '^process\\[[\'"]env[\'"]\\]$' },
      { kind: 'variable_declarator', regex: '^\\{[^}]*\\benv\\b[^}]*\\}\\s*=\\s*process$' },
    ],
  },
  {
    id: 'weak-random',
    says: 'a number that can be guessed',
    mentions: /Math\.random/,
    judges: /^(?:apps|packages|infra)\//,
    shapes: [callOf(/Math\.random/), { kind: 'member_expression', regex: '^Math\\.random$' }],
  },
  {
    id: 'tls-unverified',
    says: 'anybody can stand between the two ends',
    mentions:
      /rejectUnauthorized|REJECT_UNAUTHORIZED|checkServerIdentity|Version|secureProtocol|insecure|strictSSL|verifyIdentity|skipVerify|allowInsecure/,
    shapes: [
      entry('rejectUnauthorized', /^(?:false|0|!1)$/),
      entry('checkServerIdentity', /=>\s*(?:undefined|null|\{\s*\}|void 0)$/),
      entry(
        '(?:minVersion|maxVersion|secureProtocol)',
        /TLSv1(?:\.1|_method|_1_method)?['"]$|SSLv/,
      ),
      entry('(?:strictSSL|verifyIdentity)', /^false$/),
      entry('(?:insecure|skipVerify|allowInsecure)', /^true$/),
      {
        kind: 'assignment_expression',
        has: { field: 'left', regex: 'NODE_TLS_REJECT_UNAUTHORIZED' },
      },
      entry('NODE_TLS_REJECT_UNAUTHORIZED', /./),
    ],
  },
  {
    id: 'weak-crypto',
    says: 'a cipher, sum or key that does not hold',
    mentions: /create(?:Hash|Hmac|Sign|Verify|Cipher|Decipher)|pbkdf2|generateKeyPair/,
    shapes: [
      {
        kind: 'call_expression',
        regex:
          '(?i)^[\\w$.]*create(?:Hash|Hmac|Sign|Verify)\\(\\s*[\'"](?:rsa-)?(?:md4|md5|sha1|ripemd)',
      },
      {
        kind: 'call_expression',
        regex:
          '(?i)^[\\w$.]*create(?:C|Dec)ipher(?:iv)?\\(\\s*[\'"](?:des|rc[24]|bf|aes-\\d+-(?:ecb|cbc|ctr))',
      },
      { kind: 'call_expression', regex: '^[\\w$.]*create(?:Cipher|Decipher)\\(' },
      {
        kind: 'call_expression',
        regex: '^[\\w$.]*createCipheriv\\([^,]+,[^,]+,\\s*(?:Buffer\\.alloc\\(|[\'"`])',
      },
      {
        kind: 'call_expression',
        regex: '^[\\w$.]*pbkdf2(?:Sync)?\\([^,]+,[^,]+,\\s*\\d{1,5}\\s*,',
      },
      {
        kind: 'call_expression',
        regex:
          '^[\\w$.]*generateKeyPair(?:Sync)?\\(\\s*[\'"]rsa[\'"][\\s\\S]*modulusLength:\\s*(?:512|1024)\\b',
      },
    ],
  },
  {
    id: 'token-unverified',
    says: 'a token is believed without its signature',
    mentions: /decode|algorithms|\balg|ignoreExpiration|skipSignature|complete_unverified/i,
    shapes: [
      callOf(/jwt\.decode|decodeJwt|jwtDecode|decodeProtectedHeader/),
      {
        kind: 'string_fragment',
        regex: '(?i)^none$',
        inside: {
          kind: 'array',
          stopBy: 'end',
          inside: { kind: 'pair', has: { field: 'key', regex: '^algorithms$' } },
        },
      },
      entry('alg(?:orithm)?', /^['"](?:none|None|NONE)['"]$/),
      entry('(?:ignoreExpiration|complete_unverified|skipSignature)', /^true$/),
    ],
  },
  {
    id: 'secret-in-source',
    says: 'a secret stands in the source',
    mentions:
      /password|passphrase|secret|api_?key|privatekey|accesskey|AKIA|ASIA|gh[pousr]_|xox|sk_live|BEGIN/i,
    shapes: [
      {
        kind: 'string_fragment',
        regex: '^(?:AKIA|ASIA)[A-Z0-9]{16}$|^gh[pousr]_[A-Za-z0-9]{20,}|^xox[abp]-|^sk_live_',
      },
      {
        regex: '-----BEGIN (?:RSA |EC )?PRIVATE KEY-----\\s*\\S',
        any: [{ kind: 'string_fragment' }],
      },
      {
        kind: 'variable_declarator',
        all: [
          { has: { field: 'name', regex: secretName } },
          { has: { field: 'value', regex: '^[\'"`][^\\s\'"`$]{12,}[\'"`]$' } },
          { has: { field: 'value', regex: '[0-9]' } },
        ],
      },
      entry(secretName.replace('$', ''), /^['"`][^\s'"`$]{11,}[0-9][^\s'"`$]*['"`]$/),
    ],
  },
  {
    id: 'open-cookie',
    says: 'a cookie that scripts or other sites can use',
    mentions: /httpOnly|secure|sameSite/,
    shapes: [
      entry('httpOnly', /^false$/),
      entry('secure', /^false$/),
      entry('sameSite', /^['"][Nn]one['"]$/),
    ],
  },
  {
    id: 'open-to-all-origins',
    says: 'any site may read the answer',
    mentions: /access-control-allow-origin|postMessage/i,
    shapes: [
      {
        kind: 'call_expression',
        regex: '(?i)[\'"]access-control-allow-origin[\'"]\\s*,\\s*[\'"]\\*',
      },
      { kind: 'pair', regex: '(?i)^[\'"]access-control-allow-origin[\'"]\\s*:\\s*[\'"]\\*' },
      { kind: 'call_expression', regex: '\\.postMessage\\([\\s\\S]*,\\s*[\'"]\\*[\'"]\\s*\\)$' },
    ],
  },
]
