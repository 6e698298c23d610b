import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'

/** A rule before it has its place: `inOrder` numbers them. */
export type FirewallRule = Omit<CfnWebACL.RuleProperty, 'priority'>
type Statement = CfnWebACL.StatementProperty

/** Seconds over which a rate rule counts an address's requests. */
const windowSeconds = 300

const seen = (name: string) => ({
  cloudWatchMetricsEnabled: true,
  metricName: name,
  sampledRequestsEnabled: false,
})

/** Numbers rules in the order in which they are given; the first that decides ends it. */
export const inOrder = (rules: readonly FirewallRule[]): CfnWebACL.RuleProperty[] =>
  rules.map((rule, place) => ({ ...rule, priority: place * 10 }))

/** A group of rules that AWS keeps up; `counted` names those of its rules that only count. */
export const managed = (
  name: string,
  options: { counted?: readonly string[]; only?: Statement } = {},
): FirewallRule => ({
  name,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      scopeDownStatement: options.only,
      ruleActionOverrides: options.counted?.map((rule) => ({
        name: rule,
        actionToUse: { count: {} },
      })),
    },
  },
  visibilityConfig: seen(name),
})

/** Floods: suspects are challenged in browsers; paths that programs call cannot answer a challenge and are only blocked. */
export const antiFlood = (programPaths: readonly string[]): FirewallRule => ({
  name: 'AntiDDoS',
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name: 'AWSManagedRulesAntiDDoSRuleSet',
      managedRuleGroupConfigs: [
        {
          awsManagedRulesAntiDDoSRuleSet: {
            sensitivityToBlock: 'LOW',
            clientSideActionConfig: {
              challenge: {
                usageOfAction: 'ENABLED',
                sensitivity: 'HIGH',
                exemptUriRegularExpressions: programPaths.map((path) => ({ regexString: path })),
              },
            },
          },
        },
      ],
    },
  },
  visibilityConfig: seen('AntiDDoS'),
})

/** Refuses the addresses of a set. */
export const refuse = (name: string, addressSetArn: string): FirewallRule => ({
  name,
  action: { block: {} },
  statement: { ipSetReferenceStatement: { arn: addressSetArn } },
  visibilityConfig: seen(name),
})

/** Refuses every address outside a set. */
export const refuseAllBut = (name: string, addressSetArn: string): FirewallRule => ({
  name,
  action: { block: {} },
  statement: {
    notStatement: { statement: { ipSetReferenceStatement: { arn: addressSetArn } } },
  },
  visibilityConfig: seen(name),
})

/** Answers 429 to an address that asks more than `limit` times in five minutes, of the requests that `only` describes. */
export const rate = (name: string, limit: number, only?: Statement): FirewallRule => ({
  name,
  action: { block: { customResponse: { responseCode: 429 } } },
  statement: {
    rateBasedStatement: {
      limit,
      aggregateKeyType: 'IP',
      evaluationWindowSec: windowSeconds,
      scopeDownStatement: only,
    },
  },
  visibilityConfig: seen(name),
})

/** Refuses a body of which a part would pass by uninspected (more than 64 KiB at CloudFront). */
export const wholeBodySeen: FirewallRule = {
  name: 'WholeBodySeen',
  action: { block: { customResponse: { responseCode: 413 } } },
  statement: {
    sizeConstraintStatement: {
      fieldToMatch: { body: { oversizeHandling: 'MATCH' } },
      comparisonOperator: 'GT',
      size: 65_536,
      textTransformations: [{ priority: 0, type: 'NONE' }],
    },
  },
  visibilityConfig: seen('WholeBodySeen'),
}

const field = (
  fieldToMatch: CfnWebACL.FieldToMatchProperty,
  searchString: string,
  how: string,
) => ({
  byteMatchStatement: {
    fieldToMatch,
    searchString,
    positionalConstraint: how,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
})

/** Requests that send something to one of the paths. */
export function sendingTo(paths: readonly string[]): Statement {
  const asked = paths.map((path) => field({ uriPath: {} }, path, 'STARTS_WITH'))
  const [first] = asked
  if (first === undefined) throw new Error('A rule for no path would rule nothing')
  const path = asked.length === 1 ? first : { orStatement: { statements: asked } }
  return { andStatement: { statements: [field({ method: {} }, 'POST', 'EXACTLY'), path] } }
}
