import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type LifecycleRule,
  ObjectLockRetention,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'

const always = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  versioned: true,
  removalPolicy: RemovalPolicy.RETAIN,
}

const unfinished: LifecycleRule = { abortIncompleteMultipartUploadAfter: Duration.days(7) }

/** Days for which what is archived can be deleted by nobody. */
const lockedDays = 400

/** A bucket in which nothing can be changed or deleted before its time: in production by nobody at all. */
export function lockedBucket(
  scope: Construct,
  options: { name: string; key: IKey; hard: boolean; accessLog: Bucket },
): Bucket {
  const lock = options.hard ? ObjectLockRetention.compliance : ObjectLockRetention.governance
  return new Bucket(scope, 'Archive', {
    ...always,
    bucketName: options.name,
    serverAccessLogsBucket: options.accessLog,
    serverAccessLogsPrefix: 's3/',
    encryption: BucketEncryption.KMS,
    encryptionKey: options.key,
    bucketKeyEnabled: true,
    objectLockEnabled: true,
    objectLockDefaultRetention: lock(Duration.days(lockedDays)),
    lifecycleRules: [
      unfinished,
      {
        transitions: [
          {
            storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL,
            transitionAfter: Duration.days(90),
          },
        ],
        expiration: Duration.days(lockedDays + 1),
      },
    ],
  })
}

/** A bucket for services that can write neither under a key of ours nor to a bucket that locks what arrives. */
export function landingPlace(
  scope: Construct,
  options: { name: string; statements: (bucket: Bucket) => readonly PolicyStatement[] },
): Bucket {
  const bucket = new Bucket(scope, 'Landing', {
    ...always,
    bucketName: options.name,
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [
      unfinished,
      { expiration: Duration.days(lockedDays), noncurrentVersionExpiration: Duration.days(30) },
    ],
  })
  for (const statement of options.statements(bucket)) bucket.addToResourcePolicy(statement)
  return bucket
}
