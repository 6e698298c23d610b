import { beforeAll, describe, expect, it } from 'vitest'
import { secretFiles } from '../../system/secrets.ts'
import { type WorkloadName, workloads } from '../../system/workloads.ts'
import type { PlannedTemplate } from '../nag/house-check.ts'
import { planned, resourcesOf } from '../planned.ts'

type Statement = {
  Effect: string
  Action: string | string[]
  Resource: unknown
  Condition?: object
}

let template: PlannedTemplate
beforeAll(() => {
  template = planned('production')['cluster'] ?? {}
}, 60_000)

/** Statements of the policies that hang on the role of a workload. */
function statementsOf(name: WorkloadName): Statement[] {
  return resourcesOf(template, 'AWS::IAM::ManagedPolicy')
    .filter(({ id }) => id.startsWith(`${name}Identity`))
    .flatMap(
      ({ properties }) => (properties['PolicyDocument'] as { Statement: Statement[] }).Statement,
    )
}

const actionsOf = (name: WorkloadName) => statementsOf(name).flatMap(({ Action }) => Action)
const resourceOf = (name: WorkloadName, action: string) =>
  JSON.stringify(statementsOf(name).filter(({ Action }) => [Action].flat().includes(action)))

describe('add-ons', () => {
  it('bring secrets as files and figures to scale by', () => {
    const names = resourcesOf(template, 'AWS::EKS::Addon').map(
      ({ properties }) => properties['AddonName'],
    )
    expect(names).toEqual(['aws-secrets-store-csi-driver-provider', 'metrics-server'])
  })
})

describe('pods and AWS', () => {
  it('each workload has an identity, for its own namespace and service account', () => {
    const found = resourcesOf(template, 'AWS::EKS::PodIdentityAssociation').map(
      ({ properties }) =>
        `${String(properties['Namespace'])}/${String(properties['ServiceAccount'])}`,
    )
    const all = Object.values(workloads).map(({ namespace, name }) => `${namespace}/${name}`)
    expect(found.toSorted()).toEqual([...all, 'keda/keda-operator'].toSorted())
  })

  it('no two share a role', () => {
    const roles = resourcesOf(template, 'AWS::EKS::PodIdentityAssociation').map(({ properties }) =>
      JSON.stringify(properties['RoleArn']),
    )
    expect(new Set(roles).size).toBe(roles.length)
  })

  it.each(Object.values(workloads))(
    '$name may do what its facts say, and nothing more',
    (facts) => {
      const expected = [
        ...(facts.databaseAccount === null ? [] : ['rds-db:connect']),
        ...(facts.reaches.includes('keys')
          ? ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey']
          : []),
        'kms:Decrypt',
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
      ]
      expect(actionsOf(facts.name).toSorted()).toEqual(expected.toSorted())
    },
  )

  it.each(Object.values(workloads))(
    '$name signs in as itself only',
    ({ name, databaseAccount }) => {
      const signIn = resourceOf(name, 'rds-db:connect')
      expect(signIn.includes(`/${databaseAccount}"`)).toBe(databaseAccount !== null)
      expect(signIn).not.toMatch(/\/\*"|dbuser:\*/)
    },
  )

  it.each(Object.values(workloads))('$name reads its own secrets only', ({ name }) => {
    const read = resourceOf(name, 'secretsmanager:GetSecretValue')
    const files = [...read.matchAll(/secret:girasol\/production\/([^"]+?)-\?{6}"/g)].map(
      ([, file]) => file,
    )
    expect(files.toSorted()).toEqual([...secretFiles[name]].toSorted())
  })

  it('wraps keys only when it says that they are data keys', () => {
    expect(resourceOf('api', 'kms:Encrypt')).toContain('"kms:EncryptionContext:purpose":"data-key"')
  })

  it('no statement allows all actions, or an action on all resources', () => {
    const all = (Object.keys(workloads) as WorkloadName[]).flatMap(statementsOf)
    expect(
      all.filter(({ Action }) => [Action].flat().some((action) => action.includes('*'))),
    ).toEqual([])
    expect(all.filter(({ Resource }) => [Resource].flat().includes('*'))).toEqual([])
  })
})
