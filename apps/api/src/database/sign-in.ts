import { readFileSync } from 'node:fs'
import type { Pool, PoolOptions } from 'mysql2'
import type { DatabaseConfig } from '#/config.ts'
import { signInTokens, type SignToken } from './sign-in-token.ts'

type SignInOptions = Pick<PoolOptions, 'password' | 'authPlugins'>

/** How a connection proves whose it is: by a password that is given, by one in a file, or by a token of the cloud. */
export function signInOptions(config: DatabaseConfig): SignInOptions {
  const { signIn } = config
  if (!signIn) return { password: config.password }
  if (signIn.kind === 'file') return { password: readPassword(signIn.path) }
  const { host, port, user } = config
  return tokenOptions(async (now) => {
    // The cloud's own library is loaded only where it is used.
    const [{ awsIamSigner }, { awsCredentials }] = await Promise.all([
      import('./aws-iam-token.ts'),
      import('#/security/aws-credentials.ts'),
    ])
    return awsIamSigner({ host, port, user, region: signIn.region }, awsCredentials())(now)
  })
}

/**
 * A token for each new connection. The server takes it as it is (`mysql_clear_password`), so it is handed over inside TLS and nowhere else;
 * whoever asks for a password in another way gets an empty one.
 */
export function tokenOptions(sign: SignToken): SignInOptions {
  const token = signInTokens(sign)
  return {
    password: '',
    authPlugins: {
      mysql_clear_password:
        ({ connection }) =>
        async () => {
          if (!connection.config.ssl) throw new Error('a token is for encrypted connections only')
          return Buffer.from(`${await token()}\0`)
        },
    },
  }
}

/** Has each new connection of a pool read the password's file anew: a rotation needs no restart. */
export function followPassword(pool: Pool, { signIn }: DatabaseConfig): void {
  if (signIn?.kind !== 'file') return
  // The driver copies this for each connection, with the property as it is, and reads it when the connection signs in.
  const { connectionConfig } = pool.config as unknown as { connectionConfig: object }
  Object.defineProperty(connectionConfig, 'password', {
    get: () => readPassword(signIn.path),
    // The driver writes the same password back when a server asks in another way.
    set() {},
    enumerable: true,
    configurable: true,
  })
}

function readPassword(path: string): string {
  return readFileSync(path, 'utf8').trimEnd()
}
