const number = (text: string | undefined, otherwise: number) => {
  const value = Number(text ?? otherwise)
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new Error(`not a port: ${text}`)
  return value
}

const seconds = (text: string | undefined) => {
  const value = Number(text ?? 0)
  if (!(value >= 0 && value <= 30)) throw new Error(`GIRASOL_DRAIN_SECONDS: not 0 to 30: ${text}`)
  return value
}

/** The site's only reader of the environment. Values are read at run time, so one build serves every place. */
export const config = {
  development: process.env.NODE_ENV === 'development',
  /** Where the API is, for this server only; browsers call `/api` here. */
  apiUrl: () => process.env.GIRASOL_API_URL ?? 'http://127.0.0.1:4100',
  host: () => process.env.GIRASOL_SITE_HOST ?? '127.0.0.1',
  port: () => number(process.env.PORT, 4000),
  /** Authority of the API's certificate (PEM file), where it is not a publicly trusted one. */
  apiAuthority: () => process.env.GIRASOL_API_CA ?? null,
  production: process.env.GIRASOL_PROFILE === 'production',
  /** Where people find the site: what its certificate must name, and where plain HTTP is sent to. */
  origin: () => (process.env.GIRASOL_SITE_ORIGIN ?? 'http://localhost:4000').split(',')[0]!.trim(),
  tls: () => {
    const { GIRASOL_TLS_CERTIFICATE: certificate, GIRASOL_TLS_KEY: key } = process.env
    return certificate && key ? { certificate, key } : null
  },
  /** Port for plain HTTP, which is sent on to HTTPS; none unless it is named. */
  plainPort: () =>
    process.env.GIRASOL_HTTP_PORT ? number(process.env.GIRASOL_HTTP_PORT, 0) : null,
  /** How long the site still serves when it is asked to stop. */
  drainSeconds: () => seconds(process.env.GIRASOL_DRAIN_SECONDS),
  /** Our own load balancers (addresses or networks), comma-separated: what they say of a caller's address is believed. */
  trustedProxies: () =>
    (process.env.GIRASOL_SITE_TRUSTED_PROXIES ?? '').split(',').filter((address) => address !== ''),
}
