import { type Component, denial, disclosure, elevation, left, nextReview } from '../model.ts'
import { repudiation, spoofing, tampering } from '../model.ts'

const reviewBy = nextReview.quarter

/** How a change becomes what runs. */
export const delivery: readonly Component[] = [
  {
    id: 'pipeline',
    title: 'Pipeline',
    about:
      'Workflows that check, build, sign and release; every action by its hash, no long-lived key.',
    zone: 'delivery',
    covers: ['pipeline'],
    threats: [
      tampering(
        'A package or action is replaced by a malicious version.',
        'packages',
        'workflows',
        'advisories',
      ),
      elevation('A pull request runs with the rights of the release.', 'workflows', 'delivery'),
      disclosure('A script of a package reads tokens of the runner.', 'packages', 'workflows'),
      spoofing('Another repository or branch takes the deploy role.', 'delivery'),
      repudiation('A change reaches production that nobody else has seen.', 'workflows'),
      tampering('A planted flaw passes unseen.', 'code-rules', 'law-complete'),
    ],
    remains: [
      left(
        'medium',
        'engineering',
        'A package that turns bad and stays unnoticed for the seven days of the cool-down comes in.',
      ),
      left(
        'medium',
        'founder',
        'Protection of branches and environments is set in the repository’s settings, which no test here can see.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'registry',
    title: 'Registry and images',
    about: 'Images in ECR by digest, tags that cannot move, scanned; small bases without a shell.',
    zone: 'delivery',
    covers: ['image:api', 'image:web', 'image:console'],
    threats: [
      tampering('A tag is moved to another image.', 'house-rules', 'manifests'),
      spoofing('An image from elsewhere is started.', 'manifests', 'admission'),
      elevation(
        'What is in the image helps an attacker: a shell, a package manager, root.',
        'images',
        'pod-security',
      ),
      disclosure('A secret or source of another program is in a layer.', 'images', 'manifests'),
      denial('Images of the running version are cleared away.', 'house-rules'),
    ],
    remains: [
      left(
        'medium',
        'engineering',
        'A flaw in the base that has no fix yet stays until there is one; scans name it.',
      ),
    ],
    reviewBy,
  },
]
