import { type Component, denial, disclosure, elevation, left, nextReview } from '../model.ts'
import { repudiation, spoofing, tampering } from '../model.ts'

const reviewBy = nextReview.quarter

/** What runs in the cluster. */
export const workloadComponents: readonly Component[] = [
  {
    id: 'workload-api',
    title: 'Workload: API',
    about: 'Answers requests; the only program with the rights of the API on the database.',
    zone: 'cluster',
    covers: ['workload:api'],
    threats: [
      spoofing(
        'Something else in the cluster speaks to the API as if it were a site.',
        'reach',
        'A02-05',
      ),
      elevation('A flaw in a library runs code in the pod.', 'pod-security', 'images', 'packages'),
      disclosure(
        'Code in the pod sends data out, or asks the metadata address for credentials.',
        'reach',
        'ways-out',
      ),
      denial('Hostile requests end or fill the program.', 'X10-01', 'manifests'),
      elevation('A new route answers without a guard.', 'A01-01', 'boot-check', 'law-complete'),
      repudiation('An act happens without its entry.', 'A09-01', 'A01-09'),
    ],
    remains: [
      left(
        'medium',
        'engineering',
        'Code that runs in the API can use its rights on the database and its keys until the pod is ended; it can send nothing out.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'workload-worker',
    title: 'Workload: worker',
    about: 'Does what requests left to do, and is the only program with a way out.',
    zone: 'cluster',
    covers: ['workload:worker'],
    threats: [
      disclosure(
        'The one way out carries data to another host.',
        'egress',
        'reach',
        'network',
        'exit-rules',
        'D22',
      ),
      elevation('The worker reads passwords, sessions or names.', 'A01-06', 'grants'),
      tampering('Two workers do the same work.', 'outbox-relay', 'A09-05'),
      denial('Work piles up and nobody notices.', 'A09-05', 'watch'),
    ],
    remains: [
      left(
        'medium',
        'operations',
        'A name on the list that is taken over receives what the worker sends there; the network checks names, and a forged name in the handshake is possible.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'workload-sealer',
    title: 'Workload: sealer',
    about: 'Seals the trail and signs checkpoints; one of it, with a disk of its own.',
    zone: 'cluster',
    covers: ['workload:sealer'],
    threats: [
      disclosure('The signing key leaves the pod.', 'reach', 'manifests', 'pod-security'),
      tampering('A row that no program wrote is sealed as genuine.', 'sealer', 'A09-02', 'D15'),
      denial('It stands still and entries stay unsealed.', 'A09-05', 'watch'),
      spoofing('A second sealer writes another history.', 'sealer', 'manifests'),
    ],
    remains: [
      left(
        'medium',
        'security',
        'Whoever takes the signing key can sign another history; checkpoints that were kept elsewhere contradict it.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'workload-web',
    title: 'Workload: customer site',
    about:
      'Renders the pages and passes calls on to the API; holds no secret and no database account.',
    zone: 'cluster',
    covers: ['workload:web'],
    threats: [
      elevation('Code in the site reaches the database or the internet.', 'reach', 'pod-security'),
      spoofing('A caller’s address is made up to pass a limit.', 'frame', 'A07-06', 'D8'),
      disclosure(
        'A page of one customer is kept and shown to another.',
        'browser-journey',
        'requests',
      ),
      denial('Rendering fills processor or cache.', 'manifests', 'edge'),
    ],
    remains: [
      left(
        'medium',
        'engineering',
        'Code in the site sees the sessions that pass through it; it has no way out but the API.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'workload-console',
    title: 'Workload: staff console',
    about: 'The staff’s pages, in a namespace, on a host and behind a load balancer of their own.',
    zone: 'cluster',
    covers: ['workload:console'],
    threats: [
      elevation('A fault of the customer site reaches staff sessions.', 'reach', 'D17'),
      spoofing('A caller without an allowed address comes past the edge.', 'edge', 'reach'),
      disclosure('Answers with customers’ data stay in a cache.', 'requests', 'edge'),
    ],
    remains: [
      left(
        'low',
        'engineering',
        'Code in the console sees the staff sessions that pass through it; it has no way out but the API.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'workload-migrate',
    title: 'Workload: migrate job',
    about: 'Brings the schema up to date before a rollout; the only one that may change it.',
    zone: 'cluster',
    covers: ['workload:migrate'],
    threats: [
      elevation(
        'Its account is used by something that runs all the time.',
        'house-rules',
        'manifests',
        'A01-06',
      ),
      tampering('A migration that was applied is changed afterwards.', 'migrations'),
      denial(
        'A migration locks a table, or breaks the version that still runs.',
        'migrations',
        'manifests',
      ),
      repudiation('A change of the schema has no author.', 'workflows'),
    ],
    remains: [
      left(
        'medium',
        'engineering',
        'A migration can destroy data by mistake; point-in-time recovery brings it back to within five minutes.',
      ),
    ],
    reviewBy,
  },
]
