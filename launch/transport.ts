type Environment = Record<string, string | undefined>

/** The production profile serves HTTPS only; on this machine, for development, plain HTTP on the loopback address is enough. */
export function isSecure(): boolean {
  return (
    process.env.GIRASOL_PROFILE === 'production' || Boolean(process.env.GIRASOL_TLS_CERTIFICATE)
  )
}

/** The certificate that API and sites prove themselves with, as the environment names it. */
export function certificateSettings(): Environment {
  const { GIRASOL_TLS_CERTIFICATE, GIRASOL_TLS_KEY } = process.env
  return { GIRASOL_TLS_CERTIFICATE, GIRASOL_TLS_KEY }
}

/** Where people find the sites, when the environment says so, with what their own servers need to answer there. */
export function siteSettings(): Environment {
  const { GIRASOL_API_CA, GIRASOL_HTTP_PORT } = process.env
  return { ...certificateSettings(), GIRASOL_API_CA, GIRASOL_HTTP_PORT }
}
