import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { BackupVault } from 'aws-cdk-lib/aws-backup'
import { AccountPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { farVault } from '../../system/names.ts'
import { OwnStack } from '../constructs/own-stack.ts'
import { PurposeKey } from '../constructs/purpose-key.ts'

/** The far vault: in an account that the system cannot sign in to, in another region, locked so that nobody shortens what it keeps. */
export class VaultStack extends OwnStack {
  constructor(scope: Construct, environment: Environment) {
    super(scope, 'vault', environment, { account: 'backup', region: 'other', keeps: true })
    const backupVaultName = farVault(environment)
    const encryptionKey = new PurposeKey(this, 'key', `alias/${backupVaultName}`, 'The far backups')
    const copies = new PolicyStatement({
      principals: [new AccountPrincipal(environment.accounts.system)],
      actions: ['backup:CopyIntoBackupVault'],
      resources: ['*'],
    })
    const vault = new BackupVault(this, 'Vault', {
      backupVaultName,
      encryptionKey,
      accessPolicy: new PolicyDocument({ statements: [copies] }),
      lockConfiguration: {
        minRetention: Duration.days(7),
        maxRetention: Duration.days(400),
        changeableFor: Duration.days(3),
      },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    vault.blockRecoveryPointDeletion()
  }
}
