/** What a price rests on: a page of the vendor's, somebody else's figure, or an estimate of ours that nobody confirmed. */
type Basis = 'vendor' | 'third party' | 'estimate'

/** A price of one unit in a month, US dollars, as it stood in us-east-1 on the day of `pricesOf`. */
export type Price = { usd: number; unit: string; basis: Basis; source: string }

/** Month in which the prices were looked up; they are read again when a year has passed. */
export const pricesOf = '2026-11'

/** Hours of a month, as AWS counts them. */
const hours = 730

/** Prices without tax, support and discounts. */
export const prices = {
  cluster: { usd: 0.1 * hours, unit: 'cluster', basis: 'vendor', source: 'Amazon EKS price list' },
  /** m-class large (2 vCPU, 8 GiB) and the 12 % of Auto Mode. */
  node: {
    usd: 0.096 * hours * 1.12,
    unit: 'node',
    basis: 'third party',
    source: 'Amazon EC2 price list; surcharge of Auto Mode as others report it',
  },
  capacityUnit: {
    usd: 0.12 * hours,
    unit: 'ACU',
    basis: 'vendor',
    source: 'Amazon Aurora price list',
  },
  databaseStorage: { usd: 0.1, unit: 'GiB', basis: 'vendor', source: 'Amazon Aurora price list' },
  balancer: {
    usd: 16.43 + 0.008 * hours,
    unit: 'balancer with one LCU',
    basis: 'vendor',
    source: 'Elastic Load Balancing price list',
  },
  accessList: { usd: 5, unit: 'list', basis: 'vendor', source: 'AWS WAF price list' },
  accessRule: { usd: 1, unit: 'rule', basis: 'vendor', source: 'AWS WAF price list' },
  accessRequests: {
    usd: 0.6,
    unit: 'million requests',
    basis: 'vendor',
    source: 'AWS WAF price list',
  },
  antiFlood: {
    usd: 20,
    unit: 'list',
    basis: 'estimate',
    source: 'AWS WAF price list, from memory',
  },
  delivery: {
    usd: 8.5,
    unit: '100 GB',
    basis: 'estimate',
    source: 'Amazon CloudFront price list, from memory',
  },
  endpoint: {
    usd: 7.6,
    unit: 'endpoint in a zone',
    basis: 'third party',
    source: 'AWS PrivateLink, as others report it',
  },
  translation: {
    usd: 0.045 * hours,
    unit: 'gateway',
    basis: 'vendor',
    source: 'Amazon VPC price list',
  },
  firewall: {
    usd: 0.395 * hours,
    unit: 'zone',
    basis: 'estimate',
    source: 'AWS Network Firewall, from memory',
  },
  key: { usd: 1, unit: 'key', basis: 'estimate', source: 'AWS KMS, from memory' },
  secret: {
    usd: 0.4,
    unit: 'secret',
    basis: 'estimate',
    source: 'AWS Secrets Manager, from memory',
  },
  threats: {
    usd: 40,
    unit: 'account',
    basis: 'estimate',
    source: 'Units of the Amazon GuardDuty price list, amounts guessed (20 to 60)',
  },
  posture: {
    usd: 100,
    unit: 'account',
    basis: 'third party',
    source: 'AWS Security Hub, as one team reports its bill',
  },
  changes: {
    usd: 50,
    unit: 'recorder',
    basis: 'estimate',
    source: 'AWS Config, guessed from its price of a change',
  },
  logs: {
    usd: 0.5,
    unit: 'GB taken in',
    basis: 'estimate',
    source: 'Amazon CloudWatch, from memory',
  },
  alarm: {
    usd: 0.1,
    unit: 'metric looked at',
    basis: 'estimate',
    source: 'Amazon CloudWatch, from memory',
  },
  zone: { usd: 0.5, unit: 'zone', basis: 'estimate', source: 'Amazon Route 53, from memory' },
  backup: { usd: 0.021, unit: 'GiB', basis: 'estimate', source: 'AWS Backup, from memory' },
} as const satisfies Record<string, Price>

export type PriceName = keyof typeof prices
