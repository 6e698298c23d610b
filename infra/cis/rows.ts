/** How a row of the benchmark is answered. */
export type Answer =
  /** A test that fails when it is not so. */
  | { by: 'test'; file: `infra/${string}.test.ts` }
  /** AWS runs it: nodes of EKS Auto Mode are Bottlerocket, read-only, and nobody can sign in to them. */
  | { by: 'AWS-managed' }

export type Row = { id: string; title: string; manual: boolean; answer: Answer }

const test = (file: Extract<Answer, { by: 'test' }>['file']): Answer => ({ by: 'test', file })
const awsManaged: Answer = { by: 'AWS-managed' }

const fields = test('infra/k8s/mutations.test.ts')
const standards = test('infra/k8s/standards/pod-security.test.ts')
const reach = test('infra/k8s/reach/reach.test.ts')
const house = test('infra/aws/nag/house-check.test.ts')
const edge = test('infra/aws/stacks/edge.test.ts')
const network = test('infra/aws/stacks/network.test.ts')
const delivery = test('infra/aws/stacks/delivery.test.ts')
const own = test('infra/cis/cis.test.ts')

const row = (id: string, title: string, manual: boolean, answer: Answer): Row => ({
  id,
  title,
  manual,
  answer,
})
const automated = (id: string, title: string, answer: Answer) => row(id, title, false, answer)
const byHand = (id: string, title: string, answer: Answer) => row(id, title, true, answer)

/** Where numbers and titles are from. */
export const source =
  'CIS Amazon EKS Benchmark 1.8.0, as kube-bench states it (aquasecurity/kube-bench, cfg/eks-1.8.0)'

const plane: readonly Row[] = [
  byHand('2.1.1', 'Enable audit Logs', house),
  byHand('2.1.2', 'Ensure audit logs are collected and managed', house),
]

const nodes: readonly Row[] = [
  ['3.1.1', 'Ensure that the kubeconfig file permissions are set to 644 or more restrictive'],
  ['3.1.2', 'Ensure that the kubelet kubeconfig file ownership is set to root:root'],
  [
    '3.1.3',
    'Ensure that the kubelet configuration file has permissions set to 644 or more restrictive',
  ],
  ['3.1.4', 'Ensure that the kubelet configuration file ownership is set to root:root'],
  ['3.2.1', 'Ensure that the Anonymous Auth is Not Enabled'],
  ['3.2.2', 'Ensure that the --authorization-mode argument is not set to AlwaysAllow'],
  ['3.2.3', 'Ensure that a Client CA File is Configured'],
  ['3.2.4', 'Ensure that the --read-only-port is disabled'],
  ['3.2.5', 'Ensure that the --streaming-connection-idle-timeout argument is not set to 0'],
  ['3.2.6', 'Ensure that the --make-iptables-util-chains argument is set to true'],
  [
    '3.2.7',
    'Ensure that the --eventRecordQPS argument is set to 0 or a level which ensures appropriate event capture',
  ],
  ['3.2.8', 'Ensure that the --rotate-certificates argument is not present or is set to true'],
  ['3.2.9', 'Ensure that the RotateKubeletServerCertificate argument is set to true'],
].map(([id = '', title = '']) => automated(id, title, awsManaged))

const rights: readonly Row[] = [
  automated('4.1.1', 'Ensure that the cluster-admin role is only used where required', fields),
  automated('4.1.2', 'Minimize access to secrets', own),
  automated('4.1.3', 'Minimize wildcard use in Roles and ClusterRoles', fields),
  automated('4.1.4', 'Minimize access to create pods', own),
  automated('4.1.5', 'Ensure that default service accounts are not actively used.', own),
  automated('4.1.6', 'Ensure that Service Account Tokens are only mounted where necessary', fields),
  byHand(
    '4.1.7',
    'Cluster Access Manager API to streamline and enhance the management of access controls within EKS clusters',
    house,
  ),
  byHand(
    '4.1.8',
    'Limit use of the Bind, Impersonate and Escalate permissions in the Kubernetes cluster',
    fields,
  ),
  byHand('4.1.9', 'Minimize access to create PersistentVolume objects', fields),
  byHand('4.1.10', 'Minimize access to the proxy sub-resource of Node objects', fields),
  byHand('4.1.11', 'Minimize access to webhook configuration objects', fields),
  byHand('4.1.12', 'Minimize access to the service account token creation', fields),
]

const pods: readonly Row[] = [
  automated('4.2.1', 'Minimize the admission of privileged containers', standards),
  automated(
    '4.2.2',
    'Minimize the admission of containers wishing to share the host process ID namespace',
    standards,
  ),
  automated(
    '4.2.3',
    'Minimize the admission of containers wishing to share the host IPC namespace',
    standards,
  ),
  automated(
    '4.2.4',
    'Minimize the admission of containers wishing to share the host network namespace',
    standards,
  ),
  automated(
    '4.2.5',
    'Minimize the admission of containers with allowPrivilegeEscalation',
    standards,
  ),
  byHand('4.3.1', 'Ensure CNI plugin supports network policies', reach),
  automated('4.3.2', 'Ensure that all Namespaces have Network Policies defined', fields),
  automated('4.4.1', 'Prefer using secrets as files over secrets as environment variables', own),
  byHand('4.4.2', 'Consider external secret storage', own),
  byHand('4.5.1', 'Create administrative boundaries between resources using namespaces', own),
  automated('4.5.2', 'The default namespace should not be used', own),
]

const services: readonly Row[] = [
  byHand(
    '5.1.1',
    'Ensure Image Vulnerability Scanning using Amazon ECR image scanning or a third party provider',
    house,
  ),
  byHand('5.1.2', 'Minimize user access to Amazon ECR', delivery),
  byHand('5.1.3', 'Minimize cluster access to read-only for Amazon ECR', own),
  byHand('5.1.4', 'Minimize Container Registries to only those approved', own),
  byHand('5.2.1', 'Prefer using dedicated Amazon EKS Service Accounts', own),
  byHand(
    '5.3.1',
    'Ensure Kubernetes Secrets are encrypted using Customer Master Keys (CMKs) managed in AWS KMS',
    house,
  ),
  byHand('5.4.1', 'Restrict Access to the Control Plane Endpoint', house),
  byHand(
    '5.4.2',
    'Ensure clusters are created with Private Endpoint Enabled and Public Access Disabled',
    house,
  ),
  byHand('5.4.3', 'Ensure clusters are created with Private Nodes', network),
  byHand('5.4.4', 'Ensure Network Policy is Enabled and set as appropriate', reach),
  byHand('5.4.5', 'Encrypt traffic to HTTPS load balancers with TLS certificates', edge),
  byHand(
    '5.5.1',
    'Manage Kubernetes RBAC users with AWS IAM Authenticator for Kubernetes or Upgrade to AWS CLI v1.16.156 or greater',
    house,
  ),
]

/** Every row of the benchmark, in its order. */
export const rows: readonly Row[] = [...plane, ...nodes, ...rights, ...pods, ...services]
