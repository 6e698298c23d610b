import { RemovalPolicy } from 'aws-cdk-lib'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import { CaaAmazonRecord, PublicHostedZone } from 'aws-cdk-lib/aws-route53'
import { Construct } from 'constructs'

/** A zone whose answers are signed and whose certificates only Amazon may issue. */
export class PublicZone extends Construct {
  readonly zone: PublicHostedZone

  constructor(scope: Construct, id: string, props: { domain: string }) {
    super(scope, id)
    this.zone = new PublicHostedZone(this, 'Zone', { zoneName: props.domain })
    new CaaAmazonRecord(this, 'Issuers', { zone: this.zone })
    this.zone.enableDnssec({
      kmsKey: new Key(this, 'SigningKey', {
        description: `Signs the answers of ${props.domain}`,
        keySpec: KeySpec.ECC_NIST_P256,
        keyUsage: KeyUsage.SIGN_VERIFY,
        removalPolicy: RemovalPolicy.RETAIN,
      }),
    })
  }
}
