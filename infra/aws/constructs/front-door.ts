import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  GeoRestriction,
  HeadersFrameOption,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  ResponseHeadersPolicy,
  type SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { VpcOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { IApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  CfnDelivery,
  CfnDeliveryDestination,
  CfnDeliverySource,
  LogGroup,
  RetentionDays,
} from 'aws-cdk-lib/aws-logs'
import { ARecord, AaaaRecord, type IHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53'
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets'
import { Construct } from 'constructs'
import type { WebFirewall } from './web-firewall.ts'

type FrontDoorProps = {
  /** What the door leads to, in one word. */
  name: string
  domain: string
  zone: IHostedZone
  certificate: ICertificate
  balancer: IApplicationLoadBalancer
  firewall: WebFirewall
  viewerTls: SecurityPolicyProtocol.TLS_V1_2_2025 | SecurityPolicyProtocol.TLS_V1_3_2025
  countries: readonly string[]
  /** Without IPv6 where visitors are known by their IPv4 address. */
  ipv6: boolean
  logsKey: IKey
}

/** What is written of a request: neither address, cookie, query, referrer nor browser. */
const recordFields = [
  'date',
  'time',
  'x-edge-location',
  'cs-method',
  'cs(Host)',
  'cs-uri-stem',
  'sc-status',
  'sc-bytes',
  'cs-bytes',
  'time-taken',
  'x-edge-result-type',
  'x-edge-request-id',
  'ssl-protocol',
  'cs-protocol-version',
]

/** A host name on CloudFront that leads to one load balancer inside, over the private network. */
export class FrontDoor extends Construct {
  readonly distribution: Distribution

  constructor(scope: Construct, id: string, props: FrontDoorProps) {
    super(scope, id)
    this.distribution = this.open(props)
    const target = RecordTarget.fromAlias(new CloudFrontTarget(this.distribution))
    const record = { zone: props.zone, recordName: `${props.domain}.`, target }
    new ARecord(this, 'Address', record)
    if (props.ipv6) new AaaaRecord(this, 'Address6', record)
    this.log(props)
  }

  private open(props: FrontDoorProps): Distribution {
    const origin = VpcOrigin.withApplicationLoadBalancer(props.balancer, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      readTimeout: Duration.seconds(30),
      keepaliveTimeout: Duration.seconds(55),
    })
    return new Distribution(this, 'Distribution', {
      comment: `Girasol ${props.name}`,
      domainNames: [props.domain],
      certificate: props.certificate,
      minimumProtocolVersion: props.viewerTls,
      webAclId: props.firewall.arn,
      httpVersion: HttpVersion.HTTP2_AND_3,
      enableIpv6: props.ipv6,
      geoRestriction: GeoRestriction.allowlist(...props.countries),
      defaultBehavior: this.behaviour(origin),
      additionalBehaviors: {
        '/_next/static/*': {
          origin,
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER,
        },
      },
    })
  }

  private behaviour(origin: IOrigin) {
    return {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER,
      responseHeadersPolicy: new ResponseHeadersPolicy(this, 'Headers', {
        comment: 'What holds even when the program behind says nothing',
        removeHeaders: ['server', 'x-powered-by'],
        securityHeadersBehavior: {
          strictTransportSecurity: {
            accessControlMaxAge: Duration.days(730),
            includeSubdomains: true,
            preload: true,
            override: true,
          },
          contentTypeOptions: { override: true },
          frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
        },
      }),
    }
  }

  private log({ name, logsKey }: FrontDoorProps): void {
    const stack = Stack.of(this)
    const group = new LogGroup(this, 'Log', {
      encryptionKey: logsKey,
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const title = `${stack.stackName}-${name}`.toLowerCase()
    const source = new CfnDeliverySource(this, 'LogSource', {
      name: title,
      logType: 'ACCESS_LOGS',
      resourceArn: this.distribution.distributionArn,
    })
    const destination = new CfnDeliveryDestination(this, 'LogDestination', {
      name: title,
      outputFormat: 'json',
      destinationResourceArn: stack.formatArn({
        service: 'logs',
        resource: 'log-group',
        resourceName: group.logGroupName,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    })
    new CfnDelivery(this, 'LogDelivery', {
      deliverySourceName: source.ref,
      deliveryDestinationArn: destination.attrArn,
      recordFields,
    })
  }
}
