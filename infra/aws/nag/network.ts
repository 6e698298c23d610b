import type { Suppression } from './suppression.ts'

/** Answers for the network. */
export const networkAnswers: readonly Suppression[] = [
  {
    ids: [
      'NIST.800.53.R5-VPCNoUnrestrictedRouteToIGW',
      'PCI.DSS.321-VPCNoUnrestrictedRouteToIGW',
      'HIPAA.Security-VPCNoUnrestrictedRouteToIGW',
    ],
    path: 'network/WayOut/ToInternet',
    reason:
      'The one route to the internet, in the one route table of the subnets where nothing but the firewall is; the firewall passes exact names only.',
    owner: 'platform',
    review: '2027-05-31',
  },
  {
    ids: [
      'NIST.800.53.R5-VPCDefaultSecurityGroupClosed',
      'PCI.DSS.321-VPCDefaultSecurityGroupClosed',
      'HIPAA.Security-VPCDefaultSecurityGroupClosed',
    ],
    path: 'network/Network/Resource',
    reason:
      'Closing it from here needs a function with rights on every security group. Nothing uses the default group, it admits itself only, and the record of configuration reports its use.',
    owner: 'platform',
    review: '2027-05-31',
  },
]
