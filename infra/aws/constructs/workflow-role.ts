import { Duration } from 'aws-cdk-lib'
import {
  type IOidcProvider,
  ManagedPolicy,
  type PolicyStatement,
  Role,
  WebIdentityPrincipal,
} from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'

/** Host of GitHub's tokens; their claims are condition keys under this name. */
export const issuer = 'token.actions.githubusercontent.com'

const main = 'refs/heads/main'

/** Whose runs may take on a role. */
type Workflow = {
  /** `owner/repository`. */
  repository: string
  /** Deployment environment, whose reviewers and branches GitHub guards; null where a run needs nobody's approval. */
  environment: string | null
  /** Files under `.github/workflows/`, as they stand on the main branch. */
  files: readonly string[]
}

type WorkflowRoleProps = {
  roleName: string
  provider: IOidcProvider
  workflow: Workflow
  description: string
  statements: PolicyStatement[]
}

/** A role that only a named workflow of the main branch can take on, for an hour, without any kept key. */
export class WorkflowRole extends Construct {
  readonly role: Role

  constructor(scope: Construct, id: string, props: WorkflowRoleProps) {
    super(scope, id)
    const { repository, environment, files } = props.workflow
    const equals = {
      [`${issuer}:aud`]: 'sts.amazonaws.com',
      [`${issuer}:sub`]: `repo:${repository}:${environment ? `environment:${environment}` : `ref:${main}`}`,
      [`${issuer}:repository`]: repository,
      [`${issuer}:ref`]: main,
      ...(environment && { [`${issuer}:environment`]: environment }),
      [`${issuer}:job_workflow_ref`]: files.map(
        (file) => `${repository}/.github/workflows/${file}@${main}`,
      ),
    }
    this.role = new Role(this, 'Role', {
      roleName: props.roleName,
      description: props.description,
      maxSessionDuration: Duration.hours(1),
      assumedBy: new WebIdentityPrincipal(props.provider.oidcProviderArn, { StringEquals: equals }),
    })
    new ManagedPolicy(this, 'May', { roles: [this.role], statements: props.statements })
  }
}
