/** Where mails are handed over. */
export type MailServer = {
  host: string
  port: number
  user: string | null
  password: string | null
  /** Encrypted from the first byte, or after STARTTLS; `plain` only on this machine, for trying things out. */
  encryption: 'tls' | 'startTls' | 'plain'
}

/**
 * Takes `smtps://user:password@host:465` or `smtp://host:587` apart. `plain` is never assumed: a server whose host is written
 * as a loopback address gets it, outside of production only.
 */
export function readMailServer(address: string, production: boolean): MailServer {
  const url = new URL(address)
  const encrypted = url.protocol === 'smtps:'
  const plain = !encrypted && !production && /^(127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
  const part = (text: string) => (text === '' ? null : decodeURIComponent(text))
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (encrypted ? 465 : 587)),
    user: part(url.username),
    password: part(url.password),
    encryption: encrypted ? 'tls' : plain ? 'plain' : 'startTls',
  }
}
