import { fromEnv } from '@aws-sdk/credential-provider-env'
import { fromHttp } from '@aws-sdk/credential-provider-http'

/** Answers with keys that are good for some hours, and asks anew each time. */
export type AwsCredentials = ReturnType<typeof fromEnv>

const answerMilliseconds = 1000
const attempts = 2

/**
 * The rights of the pod that we run in, from the agent on its own node (EKS Pod Identity, 169.254.170.23), or keys of the environment.
 * Nothing else is asked: the library's own chain would go on to the machine's metadata address and to files of people.
 */
export function awsCredentials(): AwsCredentials {
  const ofEnvironment = fromEnv()
  const ofPod = () => fromHttp({ timeout: answerMilliseconds, maxRetries: attempts })()
  return () => ofEnvironment().catch(ofPod)
}
