import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { DeployStack, PushStack } from './delivery.ts'
import { standIns } from './stand-ins.ts'

const { app, environment } = standIns('production')
const repository = `arn:aws:ecr:${environment.region}:${environment.accounts.build}:repository/girasol/api`
const cluster = `arn:aws:eks:${environment.region}:${environment.accounts.system}:cluster/girasol`
const pushStack = new PushStack(app, environment, [repository])
const deployStack = new DeployStack(app, environment, cluster)
const push = Template.fromStack(pushStack)
const deploy = Template.fromStack(deployStack)

const claim = (name: string) => `token.actions.githubusercontent.com:${name}`

describe.each([
  ['push', push, ['build.yml', 'release.yml'], 'ref:refs/heads/main'],
  ['deploy', deploy, ['deploy.yml'], 'environment:production'],
] as const)('the role to %s', (_, template, files, place) => {
  it('is taken on only by named workflows of the main branch of one repository', () => {
    template.resourceCountIs('AWS::IAM::Role', 1)
    template.hasResourceProperties('AWS::IAM::Role', {
      MaxSessionDuration: 3600,
      AssumeRolePolicyDocument: Match.objectLike({
        Statement: [
          Match.objectLike({
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: {
              StringEquals: {
                [claim('aud')]: 'sts.amazonaws.com',
                [claim('sub')]: `repo:girasol-example/girasol:${place}`,
                [claim('repository')]: 'girasol-example/girasol',
                [claim('ref')]: 'refs/heads/main',
                ...(place.startsWith('environment') && { [claim('environment')]: 'production' }),
                [claim('job_workflow_ref')]: files.map(
                  (file) => `girasol-example/girasol/.github/workflows/${file}@refs/heads/main`,
                ),
              },
            },
          }),
        ],
      }),
    })
  })
})

const statements = (template: Template): { Action: string | string[]; Resource: unknown }[] =>
  Object.values(template.findResources('AWS::IAM::ManagedPolicy')).flatMap(
    ({ Properties }) => Properties.PolicyDocument.Statement,
  )

describe('what they may do', () => {
  it('pushing: nothing that deletes an image, moves a tag or opens a repository', () => {
    const actions = statements(push).flatMap(({ Action }) => Action)
    expect(actions).toContain('ecr:PutImage')
    expect(actions.filter((name) => /\*|Delete|Policy|Tag|Lifecycle/.test(name))).toEqual([])
    const everywhere = statements(push).filter(({ Resource }) => Resource === '*')
    expect(everywhere.map(({ Action }) => Action)).toEqual(['ecr:GetAuthorizationToken'])
  })

  it('deploying: only through the roles that CDK laid down, each named whole', () => {
    const texts = statements(deploy).map((statement) => JSON.stringify(statement))
    expect(texts.join('').includes('*')).toBe(false)
    expect(statements(deploy).flatMap(({ Action }) => Action)).toEqual([
      'sts:AssumeRole',
      'eks:DescribeCluster',
    ])
  })
})
