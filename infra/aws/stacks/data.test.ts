import { beforeAll, describe, expect, it } from 'vitest'
import { environments } from '../../system/environments.ts'
import { farVault } from '../../system/names.ts'
import { planned, type Planned, resourcesOf } from '../planned.ts'

type Rule = { ScheduleExpression: string; CopyActions: { DestinationBackupVaultArn: unknown }[] }

describe.each(environments)('the database of $name', (environment) => {
  let plan: Planned
  const of = (stack: string, type: string) => resourcesOf(plan[stack] ?? {}, type)
  beforeAll(() => {
    plan = planned(environment.name)
  }, 60_000)

  it('has a writer and its readers, each in another zone', () => {
    const zones = of('data', 'AWS::RDS::DBInstance').map(({ properties }) =>
      JSON.stringify(properties['AvailabilityZone']),
    )
    expect(zones).toHaveLength(1 + environment.database.readers)
    expect(new Set(zones).size).toBe(zones.length)
  })

  it('stands in subnets of its own and obeys its own parameters', () => {
    const [cluster] = of('data', 'AWS::RDS::DBCluster')
    const [group] = of('data', 'AWS::RDS::DBSubnetGroup')
    const [parameters] = of('data', 'AWS::RDS::DBClusterParameterGroup')
    expect(cluster?.properties).toMatchObject({
      DBSubnetGroupName: { Ref: group?.id },
      DBClusterParameterGroupName: { Ref: parameters?.id },
    })
    const subnets = group?.properties['SubnetIds'] as unknown[]
    expect(subnets).toHaveLength(environment.zones)
    expect(subnets.every((subnet) => JSON.stringify(subnet).includes('NetworkdataSubnet'))).toBe(
      true,
    )
  })

  it('seals each log with the key of the logs', () => {
    const logs = of('data', 'AWS::Logs::LogGroup').map(
      ({ properties }) => properties['LogGroupName'],
    )
    const own = ['audit', 'error', 'general', 'slowquery'].map(
      (kind) => `/aws/rds/cluster/girasol-${environment.name}/${kind}`,
    )
    expect(logs).toEqual(expect.arrayContaining(own))
  })

  it('is copied each hour to the far vault', () => {
    const [schedule] = of('data', 'AWS::Backup::BackupPlan').map(
      ({ properties }) => properties['BackupPlan'] as { BackupPlanRule: Rule[] },
    )
    const rules = schedule?.BackupPlanRule ?? []
    expect(rules).toHaveLength(3)
    expect(rules.map(({ ScheduleExpression }) => ScheduleExpression)).toContain(
      'cron(15 * * * ? *)',
    )
    const far = `:backup:${environment.otherRegion}:${environment.accounts.backup}:backup-vault:${farVault(environment)}`
    for (const { CopyActions } of rules) expect(JSON.stringify(CopyActions)).toContain(far)
  })

  it('is kept far away in a vault that locks for good after three days', () => {
    const [vault] = of('vault', 'AWS::Backup::BackupVault')
    expect(vault?.properties).toMatchObject({
      BackupVaultName: farVault(environment),
      LockConfiguration: { ChangeableForDays: 3, MinRetentionDays: 7, MaxRetentionDays: 400 },
    })
    const policy = JSON.stringify(vault?.properties['AccessPolicy'])
    expect(policy).toContain(`:iam::${environment.accounts.system}:root`)
    expect(policy).toMatch(/"Action":\["backup:DeleteRecoveryPoint",[^\]]*\],"Effect":"Deny"/)
  })
})
