import type { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { OwnStack } from '../constructs/own-stack.ts'
import { PurposeKey } from '../constructs/purpose-key.ts'

/** What each key seals. A program that may use one can do nothing with the others. */
const purposes = {
  data: 'The database, its snapshots and the volumes of the cluster',
  fields:
    'Wraps the data keys that personal data are sealed with, called by the API and the worker',
  secrets: 'Secrets Manager',
  logs: 'Log groups and the topics of alarms',
  cluster: 'Secrets that Kubernetes keeps',
}

type Purpose = keyof typeof purposes

/** Five keys, apart by purpose. The key of the images lives beside the registry, in the account that builds. */
export class KeysStack extends OwnStack {
  readonly data: PurposeKey
  readonly fields: PurposeKey
  readonly secrets: PurposeKey
  readonly logs: PurposeKey
  readonly cluster: PurposeKey

  constructor(scope: Construct, environment: Environment) {
    super(scope, 'keys', environment, { account: 'system', keeps: true })
    this.data = this.key('data')
    this.fields = this.key('fields')
    this.secrets = this.key('secrets')
    this.logs = this.key('logs')
    this.cluster = this.key('cluster')
    this.data.lendToCopies(environment.accounts.backup)
    this.logs.lendToLogs(this.account, this.region)
    this.logs.lendToService('cloudwatch.amazonaws.com', this.account)
  }

  private key(purpose: Purpose): PurposeKey {
    const alias = `alias/girasol-${this.setting.name}-${purpose}`
    return new PurposeKey(this, purpose, alias, purposes[purpose])
  }
}
