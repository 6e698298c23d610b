import type { ISubnet, Vpc } from 'aws-cdk-lib/aws-ec2'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  CfnFirewall,
  CfnFirewallPolicy,
  CfnLoggingConfiguration,
  CfnRuleGroup,
} from 'aws-cdk-lib/aws-networkfirewall'
import { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { exitRules } from './exit-rules.ts'
import { SealedLog } from './sealed-log.ts'

export type ExitFirewallProps = {
  environment: Environment
  vpc: Vpc
  /** Subnet of the first zone. */
  subnet: ISubnet
  logsKey: IKey
}

/** The firewall on the way out: passes exact names by TLS, logs and refuses everything else. */
export class ExitFirewall extends Construct {
  readonly firewall: CfnFirewall

  constructor(scope: Construct, id: string, props: ExitFirewallProps) {
    super(scope, id)
    const name = `girasol-${props.environment.name}-exit`
    this.firewall = new CfnFirewall(this, 'Firewall', {
      firewallName: name,
      description: 'The one way out, by name',
      firewallPolicyArn: this.policy(name, this.rules(name, props.environment))
        .attrFirewallPolicyArn,
      vpcId: props.vpc.vpcId,
      subnetMappings: [{ subnetId: props.subnet.subnetId }],
      deleteProtection: true,
      firewallPolicyChangeProtection: true,
      subnetChangeProtection: true,
    })
    this.log(name, props.logsKey)
  }

  private rules(name: string, environment: Environment): CfnRuleGroup {
    return new CfnRuleGroup(this, 'Rules', {
      ruleGroupName: name,
      description: 'Hosts that may be called',
      type: 'STATEFUL',
      capacity: 200,
      ruleGroup: {
        rulesSource: { rulesString: exitRules(environment) },
        statefulRuleOptions: { ruleOrder: 'STRICT_ORDER' },
      },
    })
  }

  private policy(name: string, rules: CfnRuleGroup): CfnFirewallPolicy {
    return new CfnFirewallPolicy(this, 'Policy', {
      firewallPolicyName: name,
      description: 'Everything to the rules, in order; what none names is dropped',
      firewallPolicy: {
        statelessDefaultActions: ['aws:forward_to_sfe'],
        statelessFragmentDefaultActions: ['aws:drop'],
        statefulEngineOptions: { ruleOrder: 'STRICT_ORDER', streamExceptionPolicy: 'REJECT' },
        statefulDefaultActions: ['aws:drop_established', 'aws:alert_established'],
        statefulRuleGroupReferences: [{ resourceArn: rules.attrRuleGroupArn, priority: 1 }],
      },
    })
  }

  private log(name: string, key: IKey): void {
    const logs = (['ALERT', 'FLOW'] as const).map((logType) => {
      const group = `/girasol/${name}/${logType.toLowerCase()}`
      const { logGroupName } = new SealedLog(this, logType, group, key)
      return {
        logType,
        logDestinationType: 'CloudWatchLogs',
        logDestination: { logGroup: logGroupName },
      }
    })
    new CfnLoggingConfiguration(this, 'Logging', {
      firewallArn: this.firewall.attrFirewallArn,
      loggingConfiguration: { logDestinationConfigs: logs },
    })
  }
}
