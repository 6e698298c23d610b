import {
  type FirewallRule,
  antiFlood,
  managed,
  rate,
  refuse,
  refuseAllBut,
  sendingTo,
  wholeBodySeen,
} from './firewall-rules.ts'

/** Paths of the API as a browser sees them, by what they cost or guard. */
export const guardedPaths = {
  signIn: ['/api/sessions', '/api/password-resets', '/api/passwords'],
  signUp: ['/api/accounts'],
  estimates: ['/api/estimates'],
  staffSignIn: ['/api/staff/sessions', '/api/staff/password-resets', '/api/staff/passwords'],
} as const

/** Groups against what is wrong in any program; a long body is judged by `wholeBodySeen`, not by the group's 8 KiB. */
const attacks: readonly FirewallRule[] = [
  managed('AWSManagedRulesCommonRuleSet', { counted: ['SizeRestrictions_BODY'] }),
  managed('AWSManagedRulesKnownBadInputsRuleSet'),
  managed('AWSManagedRulesSQLiRuleSet'),
  wholeBodySeen,
]

/** The site: floods, refused addresses, rate of all, reputation, attacks, then rates of what is dear or guarded. */
export const siteRules = (deniedSetArn: string): readonly FirewallRule[] => [
  antiFlood(['^/api/', '^/health/']),
  refuse('DeniedNetworks', deniedSetArn),
  rate('AllRequests', 3000),
  managed('AWSManagedRulesAmazonIpReputationList'),
  // Whoever looks from behind a relay is welcome; accounts are not opened or tried from there.
  managed('AWSManagedRulesAnonymousIpList', {
    only: sendingTo([...guardedPaths.signIn, ...guardedPaths.signUp]),
  }),
  ...attacks,
  rate('SignIn', 60, sendingTo(guardedPaths.signIn)),
  rate('SignUp', 30, sendingTo(guardedPaths.signUp)),
  rate('Estimates', 300, sendingTo(guardedPaths.estimates)),
]

/** The staff console: nobody but the staff's addresses, and the same against what may come from there. */
export const consoleRules = (staffSetArn: string): readonly FirewallRule[] => [
  refuseAllBut('StaffNetworksOnly', staffSetArn),
  rate('AllRequests', 3000),
  managed('AWSManagedRulesAmazonIpReputationList'),
  managed('AWSManagedRulesAnonymousIpList'),
  ...attacks,
  rate('SignIn', 60, sendingTo(guardedPaths.staffSignIn)),
]

/** Inside, for whoever would reach a load balancer without passing CloudFront. */
export const innerRules: readonly FirewallRule[] = [managed('AWSManagedRulesKnownBadInputsRuleSet')]
