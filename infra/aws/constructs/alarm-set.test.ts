import { App, Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { describe, expect, it } from 'vitest'
import { AlarmSet, type AlarmSetProps } from './alarm-set.ts'

const metric = new Metric({ namespace: 'Girasol', metricName: 'figure' })
const bound = { one: { metric, bound: 1 } }

/** An alarm set in which every kind is watched but what `changed` says. */
function set(changed: Partial<AlarmSetProps>): Stack {
  const stack = new Stack(new App(), 'stack')
  new AlarmSet(stack, 'Alarms', {
    topic: new Topic(stack, 'Topic'),
    serverErrors: bound,
    slowAnswers: bound,
    queueAge: bound,
    replicaLag: bound,
    failover: bound,
    loginFailures: bound,
    firewallBlocks: bound,
    certificateExpiry: bound,
    backupMissing: bound,
    budgetBurn: bound,
    ...changed,
  })
  return stack
}

describe('an alarm set', () => {
  it('rings for every kind, and says when it is over', () => {
    const template = Template.fromStack(set({}))
    template.resourceCountIs('AWS::CloudWatch::Alarm', 10)
    template.allResourcesProperties('AWS::CloudWatch::Alarm', {
      AlarmActions: [Match.anyValue()],
      OKActions: [Match.anyValue()],
    })
  })

  it('cannot be written without a kind', () => {
    const {
      topic,
      queueAge: _,
      ...rest
    } = {
      topic: new Topic(new Stack(new App(), 'other'), 'Topic'),
      queueAge: bound,
    }
    // @ts-expect-error Nine kinds are missing: the type refuses it.
    const incomplete: AlarmSetProps = { topic, ...rest }
    expect(Object.keys(incomplete)).toEqual(['topic'])
  })

  it('leaves a kind out for a reason that stays in the plan', () => {
    const optOut = 'Staging has no reader in another zone, so nothing lags behind.'
    const stack = set({ replicaLag: { optOut } })
    Template.fromStack(stack).resourceCountIs('AWS::CloudWatch::Alarm', 9)
    expect(stack.node.findChild('Alarms').node.metadata).toContainEqual(
      expect.objectContaining({ type: 'unwatched: replicaLag', data: optOut }),
    )
  })

  it('refuses a reason that says nothing, and a kind under which nothing is named', () => {
    expect(() => set({ failover: { optOut: 'later' } })).toThrow('does not say why')
    expect(() => set({ failover: {} })).toThrow('nothing is named')
  })
})
