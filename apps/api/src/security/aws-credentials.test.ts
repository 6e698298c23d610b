import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { awsCredentials } from './aws-credentials.ts'

let folder: string
let agent: Server
let asked: { url: string | undefined; authorization: string | undefined }[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'girasol-pod-'))
  asked = []
  agent = createServer((request, response) => {
    asked.push({ url: request.url, authorization: request.headers.authorization })
    const Expiration = '2030-01-01T00:00:00Z'
    const keys = { AccessKeyId: 'AKIAPOD', SecretAccessKey: 's', Token: 't', Expiration }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(keys))
  })
  agent.listen(0, '127.0.0.1')
  await once(agent, 'listening')
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']) {
    vi.stubEnv(name, undefined)
  }
  vi.stubEnv('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', undefined)
  vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', undefined)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  agent.closeAllConnections()
  agent.close()
  await once(agent, 'close')
  rmSync(folder, { recursive: true, force: true })
})

describe('the credentials of a pod', () => {
  it('come from the agent of its node, by the token that is on the disk now', async () => {
    const { port } = agent.address() as AddressInfo
    const tokenFile = join(folder, 'token')
    vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', `http://127.0.0.1:${port}/v1/credentials`)
    vi.stubEnv('AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE', tokenFile)
    const credentials = awsCredentials()
    for (const token of ['first', 'second']) {
      writeFileSync(tokenFile, token)
      expect(await credentials()).toMatchObject({ accessKeyId: 'AKIAPOD', sessionToken: 't' })
    }
    expect(asked).toEqual([
      { url: '/v1/credentials', authorization: 'first' },
      { url: '/v1/credentials', authorization: 'second' },
    ])
  })

  it('are never looked for at the metadata address or in files: without an agent there are none', async () => {
    vi.stubEnv(
      'AWS_EC2_METADATA_SERVICE_ENDPOINT',
      `http://127.0.0.1:${(agent.address() as AddressInfo).port}`,
    )
    const shared = join(folder, 'credentials')
    writeFileSync(shared, '[default]\naws_access_key_id = AKIAFILE\naws_secret_access_key = s\n')
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', shared)
    await expect(awsCredentials()()).rejects.toThrow(/AWS_CONTAINER_CREDENTIALS_FULL_URI/)
    expect(asked).toEqual([])
  })
})
