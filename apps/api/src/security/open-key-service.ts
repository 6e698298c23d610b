import type { Config } from '#/config.ts'
import { fileKeyService } from './file-keys.ts'
import type { KeyService } from './key-service.ts'

/** The key service that the configuration names. The cloud's own library is loaded only where it is used. */
export async function openKeyService(
  config: Pick<Config, 'keyService' | 'secretsFolder'>,
): Promise<KeyService> {
  if (config.keyService.kind === 'file') return fileKeyService(config.secretsFolder)
  const { awsKmsKeyService } = await import('./aws-kms-keys.ts')
  return awsKmsKeyService(config.keyService)
}
