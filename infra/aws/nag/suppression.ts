type Area =
  | 'CFR'
  | 'CB'
  | 'EC'
  | 'EKS'
  | 'ELB'
  | 'RDS'
  | 'S'
  | 'SMG'
  | 'SNS'
  | 'SQS'
  | 'VPC'
  | 'L'
  | 'KMS'

/** A rule as a pack prints it. Rules on rights only with what they found in brackets, so that no answer covers more than it looked at. */
export type RuleId =
  | `AwsSolutions-${Area}${number}`
  | `AwsSolutions-IAM${4 | 5}[${string}]`
  | `NIST.800.53.R5-${string}`
  | `PCI.DSS.321-${string}`
  | `HIPAA.Security-${string}`
  | `CloudFormation-Validate::W${number}`

/** Who answers for it. */
export type Owner = 'platform' | 'data' | 'security'

/** An answer to what a rule found at one resource. Several packs may have found the same. */
export type Suppression = {
  ids: readonly RuleId[]
  /** Path of the resource itself, never of a stack or of what holds several resources. */
  path: string
  reason: string
  owner: Owner
  /** Day by which it is looked at again. */
  review: `${number}-${number}-${number}`
}
