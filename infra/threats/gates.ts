/** Tests that fail when a control is gone, by the name under which the threat model speaks of them. */
export const gates = {
  'boot-check': {
    file: 'apps/api/src/http/boot-check.test.ts',
    proves: 'the API does not start with a route that nobody guards',
  },
  requests: {
    file: 'apps/api/src/http/requests.system.test.ts',
    proves: 'bad, foreign and too many requests are refused before a handler runs',
  },
  'two-ways-in': {
    file: 'test/sign-in-machine/machine.system.test.ts',
    proves: 'random sequences of sign-in steps, many at once, never reach more than was proved',
  },
  egress: {
    file: 'apps/api/src/security/egress.test.ts',
    proves: 'a connection goes to a listed, checked address only',
  },
  'ways-out': {
    file: 'apps/api/src/security/ways-out.test.ts',
    proves: 'no file has another way out',
  },
  'kms-keys': {
    file: 'apps/api/src/security/aws-kms-keys.test.ts',
    proves: 'keys are bound to their account, and a key of a stranger is never used',
  },
  'mail-sender': {
    file: 'apps/api/src/features/notifications/smtp-sender.test.ts',
    proves: 'mail leaves over TLS with a verified name only',
  },
  'mail-forms': {
    file: 'apps/api/src/features/notifications/render-mail.test.ts',
    proves: 'what people typed stands in a mail as text',
  },
  'outbox-relay': {
    file: 'apps/api/src/outbox/relay.store.test.ts',
    proves: 'work is done once, in order, and goes to the dead letters when it never succeeds',
  },
  migrations: {
    file: 'apps/api/src/database/migrate.store.test.ts',
    proves: 'a migration that was changed or killed is noticed, and one program migrates at a time',
  },
  grants: {
    file: 'apps/api/src/database/grants.store.test.ts',
    proves: 'rights are those of grants.sql',
  },
  sealer: {
    file: 'apps/api/src/features/audit-trail/sealer.store.test.ts',
    proves: 'leaves are sealed in order, and what differs from the disk is found',
  },
  'trail-verifier': {
    file: 'audit/trail/verify.store.test.ts',
    proves: 'the first wrong entry is named, whatever was changed',
  },
  'key-files': {
    file: 'launch/secrets.test.ts',
    proves: 'secrets are made with the right sizes, for their owner alone, and never replaced',
  },
  frame: {
    file: 'packages/site-frame/src/frame.test.ts',
    proves: 'pages run nothing without a nonce, and the passage forwards listed headers only',
  },
  'browser-journey': {
    file: 'test/journeys/security.e2e.ts',
    proves:
      'in a real browser no script reads a session, no foreign page forges, no frame holds us',
  },
  'console-idle': {
    file: 'apps/console/src/session/idle.test.ts',
    proves: 'an idle console ends',
  },
  'sealed-device': {
    file: 'apps/mobile/plugins/sealed-device.test.ts',
    proves: 'the app refuses clear text and leaves nothing in backups',
  },
  'app-session': {
    file: 'apps/mobile/features/session/session.test.tsx',
    proves: 'the token lies in sealed storage of the phone alone',
  },
  'order-rules': {
    file: 'apps/api/src/features/orders/place-order.system.test.ts',
    proves: 'an order locks the version and price that were shown',
  },
  'first-acceptance': {
    file: 'apps/api/src/features/dispatch/offers.system.test.ts',
    proves: 'one crew gets an offer, also when many answer at once',
  },
  'fair-queue': {
    file: 'apps/api/src/features/estimates/computing/fair-queue.test.ts',
    proves: 'callers take turns, each with a few under way',
  },
  'law-complete': {
    file: 'test/completeness.system.test.ts',
    proves: 'an endpoint without action, law or handler does not compile or start',
  },
  reach: {
    file: 'infra/k8s/reach/reach.test.ts',
    proves:
      'who reaches whom is exactly what was written down: no internet but for the worker, no metadata address for anybody',
  },
  admission: {
    file: 'infra/k8s/policies/admission.test.ts',
    proves: 'the cluster refuses pods that break a rule, and passes ours',
  },
  'pod-security': {
    file: 'infra/k8s/standards/pod-security.test.ts',
    proves: 'every pod meets the Pod Security Standards at the level restricted',
  },
  manifests: {
    file: 'infra/k8s/mutations.test.ts',
    proves:
      'a broken field is noticed: limits, probes, secrets as files, rights, one sealer, quotas, signatures of images',
  },
  network: {
    file: 'infra/aws/stacks/network.test.ts',
    proves: 'only egress subnets have a way out, through the firewall',
  },
  'exit-rules': {
    file: 'infra/aws/constructs/exit-rules.test.ts',
    proves: 'the firewall passes the exact names that a workload may call',
  },
  edge: {
    file: 'infra/aws/stacks/edge.test.ts',
    proves:
      'two doors, firewalls in order, load balancers reached from CloudFront alone, staff networks only',
  },
  watch: {
    file: 'infra/aws/stacks/watch.test.ts',
    proves:
      'every call is recorded elsewhere, guards are on, alarms and budgets cannot be left out',
  },
  archive: {
    file: 'infra/aws/stacks/archive.test.ts',
    proves: 'what is recorded is locked, in an account of its own',
  },
  delivery: {
    file: 'infra/aws/stacks/delivery.test.ts',
    proves: 'two roles, for named workflows of the main branch alone, each with few rights',
  },
  'house-rules': {
    file: 'infra/aws/nag/house-check.test.ts',
    proves: 'cluster, database, keys, registry and vaults are set as they must be',
  },
  ledger: {
    file: 'infra/aws/nag/ledger.test.ts',
    proves: 'four rule packs find nothing that is not answered for by name, reason and date',
  },
  costs: {
    file: 'infra/aws/cost/table.test.ts',
    proves: 'the plan stays within the budget',
  },
  packages: {
    file: 'infra/pipeline/mutations.test.ts',
    proves:
      'packages come whole, from one registry, a week old, without install scripts, under listed licences',
  },
  workflows: {
    file: 'infra/pipeline/mutations.test.ts',
    proves: 'actions by commit, few rights, no cache in a release, reviews by code owners',
  },
  'code-rules': {
    file: 'infra/pipeline/code-rules/code-rules.test.ts',
    proves: 'planted bugs are all found, and our own source holds none',
  },
  advisories: {
    file: 'infra/pipeline/advisories/scan.test.ts',
    proves: 'no package of ours has a known weakness',
  },
  images: {
    file: 'infra/images/rules/judge.test.ts',
    proves: 'images are small, by digest, without root',
  },
} as const satisfies Record<string, Gate>

export type Gate = { file: `${string}.${'test.ts' | 'test.tsx' | 'e2e.ts'}`; proves: string }
export type GateName = keyof typeof gates
