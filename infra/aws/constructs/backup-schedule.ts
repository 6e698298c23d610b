import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import {
  BackupPlan,
  BackupPlanRule,
  type BackupPlanRuleProps,
  BackupResource,
  BackupVault,
  type IBackupVault,
} from 'aws-cdk-lib/aws-backup'
import { Schedule } from 'aws-cdk-lib/aws-events'
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { farVault } from '../../system/names.ts'

export type BackupScheduleProps = {
  environment: Environment
  dataKey: IKey
  /** ARNs of what is kept. */
  resources: readonly string[]
}

/** How often, and how long the near and the far copy are kept. An hour is the loss that a lost region may cost. */
const rhythms = {
  hourly: {
    schedule: Schedule.cron({ minute: '15' }),
    near: Duration.days(2),
    far: Duration.days(7),
  },
  daily: {
    schedule: Schedule.cron({ minute: '30', hour: '6' }),
    near: Duration.days(35),
    far: Duration.days(35),
  },
  monthly: {
    schedule: Schedule.cron({ minute: '45', hour: '6', day: '1' }),
    near: Duration.days(35),
    far: Duration.days(395),
  },
} satisfies Record<string, { schedule: Schedule; near: Duration; far: Duration }>

/** Backups into a vault near by, each copied to the locked vault in another account and another region. */
export class BackupSchedule extends Construct {
  /** Name of the near vault. */
  readonly vault: string

  constructor(
    scope: Construct,
    id: string,
    { environment, dataKey, resources }: BackupScheduleProps,
  ) {
    super(scope, id)
    const near = new BackupVault(this, 'Near', {
      backupVaultName: `girasol-${environment.name}-near`,
      encryptionKey: dataKey,
      lockConfiguration: { minRetention: Duration.days(1), maxRetention: Duration.days(35) },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.vault = near.backupVaultName
    const far = BackupVault.fromBackupVaultArn(this, 'Far', farVaultArn(this, environment))
    const plan = new BackupPlan(this, 'Plan', {
      backupPlanName: `girasol-${environment.name}`,
      backupVault: near,
      backupPlanRules: Object.entries(rhythms).map(
        ([name, rhythm]) => new BackupPlanRule(this.rule(name, rhythm, near, far)),
      ),
    })
    plan.addSelection('Kept', {
      backupSelectionName: 'database',
      role: this.backupRole().withoutPolicyUpdates(),
      disableDefaultBackupPolicy: true,
      resources: resources.map((arn) => BackupResource.fromArn(arn)),
    })
  }

  private rule(
    ruleName: string,
    { schedule, near, far }: (typeof rhythms)[keyof typeof rhythms],
    backupVault: IBackupVault,
    destinationBackupVault: IBackupVault,
  ): BackupPlanRuleProps {
    return {
      ruleName,
      backupVault,
      scheduleExpression: schedule,
      startWindow: Duration.hours(1),
      completionWindow: Duration.hours(4),
      deleteAfter: near,
      copyActions: [{ destinationBackupVault, deleteAfter: far }],
    }
  }

  private backupRole(): Role {
    return new Role(this, 'Role', {
      description: 'Makes and copies backups',
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: [
        ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSBackupServiceRolePolicyForBackup'),
      ],
    })
  }
}

function farVaultArn(scope: Construct, environment: Environment): string {
  return Stack.of(scope).formatArn({
    service: 'backup',
    region: environment.otherRegion,
    account: environment.accounts.backup,
    resource: 'backup-vault',
    resourceName: farVault(environment),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  })
}
