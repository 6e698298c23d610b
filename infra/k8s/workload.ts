import { k8s } from 'cdk8s-plus-33'
import { Construct } from 'constructs'
import type { Environment } from '../system/environments.ts'
import { secretFiles } from '../system/secrets.ts'
import type { Workload as Facts } from '../system/workloads.ts'
import { volumeName } from './container.ts'
import type { Image } from './release.ts'
import { keptStorage, labelsOf, selectorOf } from './names.ts'
import { podTemplate } from './pod.ts'
import { disruptionBudget, scaleByProcessor, scaleByQueueAge } from './scaling.ts'
import { secretsFrom } from './secret-files.ts'

/**
 * All that a workload may say about itself. There is no field for privileges, the host's namespaces, ports or folders, users, tags or tokens:
 * what would be insecure cannot be written.
 */
export type WorkloadProps = {
  facts: Facts
  image: Image
  environment: Environment
  /** Settings that may be read by anybody; secrets are files. */
  variables: Readonly<Record<string, string>>
}

/** A program with all that belongs to it: account, secrets, pods, budget and scaling. Who may call it is not its own to say. */
export class Workload extends Construct {
  private readonly metadata: k8s.ObjectMeta

  constructor(scope: Construct, props: WorkloadProps) {
    super(scope, props.facts.name)
    const { facts, environment } = props
    this.metadata = { name: facts.name, namespace: facts.namespace, labels: labelsOf(facts) }
    new k8s.KubeServiceAccount(this, 'account', {
      metadata: this.metadata,
      automountServiceAccountToken: false,
    })
    secretsFrom(this, facts, environment, secretFiles[facts.name])
    this.run(props)
  }

  private run(props: WorkloadProps): void {
    const { facts, environment } = props
    const size = environment.sizes[facts.name]
    const template = podTemplate({ ...props, size })
    if (facts.kind !== 'job') disruptionBudget(this, facts)
    switch (facts.kind) {
      case 'job':
        this.job(props, template)
        break
      case 'single':
        this.statefulSet(facts, template)
        break
      case 'background':
        this.deployment(facts, template)
        scaleByQueueAge(this, facts, size, environment)
        break
      case 'service':
        this.deployment(facts, template)
        scaleByProcessor(this, facts, size)
    }
  }

  private deployment(facts: Facts, template: k8s.PodTemplateSpec): void {
    new k8s.KubeDeployment(this, 'deployment', {
      metadata: this.metadata,
      spec: {
        selector: { matchLabels: selectorOf(facts) },
        revisionHistoryLimit: 3,
        progressDeadlineSeconds: 300,
        strategy: {
          type: 'RollingUpdate',
          rollingUpdate: {
            maxUnavailable: k8s.IntOrString.fromNumber(0),
            maxSurge: k8s.IntOrString.fromNumber(1),
          },
        },
        template,
      },
    })
  }

  /** There is never a second one: the old pod has ended before the new one begins. */
  private statefulSet(facts: Facts, template: k8s.PodTemplateSpec): void {
    new k8s.KubeStatefulSet(this, 'stateful-set', {
      metadata: this.metadata,
      spec: {
        serviceName: facts.name,
        replicas: 1,
        podManagementPolicy: 'OrderedReady',
        persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
        updateStrategy: { type: 'RollingUpdate' },
        selector: { matchLabels: selectorOf(facts) },
        template,
        volumeClaimTemplates: facts.folders
          .filter(({ kept }) => kept)
          .map(({ path, sizeMiB }) => ({
            metadata: { name: volumeName(path), labels: labelsOf(facts) },
            spec: {
              accessModes: ['ReadWriteOncePod'],
              storageClassName: keptStorage,
              resources: { requests: { storage: k8s.Quantity.fromString(`${sizeMiB}Mi`) } },
            },
          })),
      },
    })
  }

  /** A job cannot be changed, so each release has one of its own name; a failed one stays to be read. */
  private job({ facts, image }: WorkloadProps, template: k8s.PodTemplateSpec): void {
    const release = image.slice(image.indexOf('sha256:') + 7).slice(0, 12)
    new k8s.KubeJob(this, 'job', {
      metadata: { ...this.metadata, name: `${facts.name}-${release}` },
      spec: {
        backoffLimit: 2,
        activeDeadlineSeconds: 900,
        ttlSecondsAfterFinished: 604_800,
        template,
      },
    })
  }
}
