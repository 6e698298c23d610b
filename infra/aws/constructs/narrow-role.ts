import {
  type IManagedPolicy,
  type IPrincipal,
  ManagedPolicy,
  PolicyStatement,
  Role,
} from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'

export type NarrowRoleProps = {
  roleName?: string
  description: string
  assumedBy: IPrincipal
  /** What it may do: named actions on named resources. */
  statements: readonly PolicyStatement[]
  awsPolicies?: readonly IManagedPolicy[]
}

/** A role whose rights stand in one policy of its own, never inline. */
export class NarrowRole extends Construct {
  readonly role: Role
  /** What it may do; what needs the role waits for this. Absent where AWS's own policies are all. */
  readonly policy: ManagedPolicy | null

  constructor(scope: Construct, id: string, props: NarrowRoleProps) {
    super(scope, id)
    const { roleName, description, assumedBy, statements, awsPolicies = [] } = props
    this.role = new Role(this, 'Role', {
      ...(roleName ? { roleName } : {}),
      description,
      assumedBy,
      managedPolicies: [...awsPolicies],
    })
    const roles = [this.role]
    this.policy =
      statements.length > 0
        ? new ManagedPolicy(this, 'Policy', { description, statements: [...statements], roles })
        : null
  }
}

/** Allows `actions` on `resources`. */
export function allow(
  actions: readonly string[],
  resources: readonly string[],
  conditions?: Record<string, Record<string, string>>,
): PolicyStatement {
  return new PolicyStatement({
    actions: [...actions],
    resources: [...resources],
    ...(conditions ? { conditions } : {}),
  })
}
