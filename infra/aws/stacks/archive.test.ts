import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { ArchiveStack } from './archive.ts'
import { standIns } from './stand-ins.ts'

const archive = (name: 'staging' | 'production') => {
  const { app, environment } = standIns(name)
  const stack = new ArchiveStack(app, environment)
  return { stack, environment, template: Template.fromStack(stack) }
}

describe('the archive', () => {
  it.each([
    ['staging', 'GOVERNANCE'],
    ['production', 'COMPLIANCE'],
  ] as const)('of %s is locked in mode %s for 400 days, in the account of logs', (name, mode) => {
    const { stack, environment, template } = archive(name)
    expect(stack.account).toBe(environment.accounts.logs)
    expect(stack.account).not.toBe(environment.accounts.system)
    template.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Days: 400, Mode: mode } },
      },
      LoggingConfiguration: Match.anyValue(),
    })
  })

  it('keeps no bucket open, unversioned or reachable in the clear', () => {
    const { template } = archive('production')
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
    })
    template.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain' })
    template.allResourcesProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      }),
    })
  })

  it('takes from services only what they bring for the system’s own account', () => {
    const { template } = archive('production')
    const policies = Object.values(template.findResources('AWS::S3::BucketPolicy'))
    const allowed = policies
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter((statement: { Effect: string }) => statement.Effect === 'Allow')
    expect(allowed.length).toBeGreaterThan(4)
    for (const { Condition } of allowed) {
      expect(Object.values(Condition).flatMap((each) => Object.keys(each as object))).toEqual(
        expect.arrayContaining([expect.stringMatching(/^aws:Source(Account|Arn)$/)]),
      )
    }
  })
})
