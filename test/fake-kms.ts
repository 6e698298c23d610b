import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Behaviour =
  | 'well'
  | 'denies'
  | 'isDisabled'
  | 'throttles'
  | 'breaks'
  | 'breaksOnce'
  | 'isSilent'
  | 'hangsUp'
  | 'saysNonsense'
  | 'givesAnotherKey'
  | 'givesHalfAKey'

export type FakeKms = {
  url: string
  behave(how: Behaviour): void
  /** Encryption contexts of the calls that were understood. */
  contexts: Record<string, string>[]
  /** Credential scopes of the signatures that calls carried. */
  signedBy: string[]
  stop(): Promise<void>
}

type Call = {
  KeyId?: string
  KeySpec?: string
  Plaintext?: string
  CiphertextBlob?: string
  EncryptionContext?: Record<string, string>
}
type Answer = { status: number; body: object | string }

/** A server that speaks the JSON protocol of AWS KMS and really encrypts under the context, for the keys named. */
export async function startFakeKms(keyIds: readonly string[]): Promise<FakeKms> {
  const keys = new Map(keyIds.map((id) => [id, randomBytes(32)]))
  const state = { how: 'well' as Behaviour }
  const contexts: FakeKms['contexts'] = []
  const signedBy: string[] = []
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const call = await readCall(request)
    signedBy.push(/Credential=([^,]+)/.exec(request.headers.authorization ?? '')?.[1] ?? 'none')
    if (call.EncryptionContext) contexts.push(call.EncryptionContext)
    if (state.how === 'isSilent') return
    if (state.how === 'hangsUp') return void request.socket.destroy()
    const answer = trouble(state) ?? serve(keys, operationOf(request), call)
    send(response, spoiled(state.how, answer, keyIds))
  }
  const server = createServer((request, response) => void take(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behave: (how) => void (state.how = how),
    contexts,
    signedBy,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString() || '{}') as Call
}

function operationOf(request: IncomingMessage): string {
  return String(request.headers['x-amz-target']).replace('TrentService.', '')
}

function refuse(type: string, status = 400): Answer {
  return { status, body: { __type: type, message: 'arn:aws:kms:eu-west-1:111122223333:key/one' } }
}

function trouble(state: { how: Behaviour }): Answer | null {
  if (state.how === 'denies') return refuse('AccessDeniedException')
  if (state.how === 'isDisabled') return refuse('DisabledException')
  if (state.how === 'throttles') return refuse('ThrottlingException')
  if (state.how === 'saysNonsense') return { status: 200, body: '<html>not json' }
  if (state.how !== 'breaks' && state.how !== 'breaksOnce') return null
  if (state.how === 'breaksOnce') state.how = 'well'
  return refuse('KMSInternalException', 500)
}

function serve(keys: Map<string, Buffer>, operation: string, call: Call): Answer {
  const key = keys.get(call.KeyId ?? '')
  if (!key) return refuse('NotFoundException')
  const { KeyId, EncryptionContext: context = {} } = call
  if (operation === 'GenerateDataKey' && call.KeySpec === 'AES_256') {
    const bytes = randomBytes(32)
    const CiphertextBlob = encrypt(key, context, bytes)
    return { status: 200, body: { KeyId, CiphertextBlob, Plaintext: bytes.toString('base64') } }
  }
  if (operation === 'Encrypt') {
    const CiphertextBlob = encrypt(key, context, Buffer.from(call.Plaintext ?? '', 'base64'))
    return { status: 200, body: { KeyId, CiphertextBlob } }
  }
  if (operation !== 'Decrypt') return refuse('UnknownOperationException')
  const Plaintext = decrypt(key, context, Buffer.from(call.CiphertextBlob ?? '', 'base64'))
  if (!Plaintext) return refuse('InvalidCiphertextException')
  return { status: 200, body: { KeyId, Plaintext } }
}

function boundTo(context: Record<string, string>): Buffer {
  return Buffer.from(JSON.stringify(Object.entries(context).sort()))
}

function encrypt(key: Buffer, context: Record<string, string>, bytes: Buffer): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(boundTo(context))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
}

function decrypt(key: Buffer, context: Record<string, string>, blob: Buffer): string | null {
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, blob.subarray(0, 12), { authTagLength: 16 })
    cipher.setAAD(boundTo(context))
    cipher.setAuthTag(blob.subarray(12, 28))
    const body = Buffer.concat([cipher.update(blob.subarray(28)), cipher.final()])
    return body.toString('base64')
  } catch {
    return null
  }
}

function spoiled(how: Behaviour, answer: Answer, keyIds: readonly string[]): Answer {
  if (typeof answer.body === 'string') return answer
  if (how === 'givesAnotherKey')
    return { ...answer, body: { ...answer.body, KeyId: keyIds.at(-1) } }
  if (how !== 'givesHalfAKey') return answer
  return { ...answer, body: { ...answer.body, Plaintext: randomBytes(16).toString('base64') } }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
