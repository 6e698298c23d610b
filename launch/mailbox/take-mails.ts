import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { KeptMails } from './kept-mails.ts'

const mostBytes = 262_144

/** Takes every mail that is handed over on a loopback port, whomever it is for, and keeps it. Returns the port and how to stop. */
export async function takeMails(
  port: number,
  mails: KeptMails,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: mostBytes,
    logger: false,
    onData: async (stream, session, done) => done(await keep(stream, session, mails)),
  })
  // A client that goes away in the middle of a mail is no fault of ours.
  server.on('error', () => undefined)
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** Keeps one mail; answers why not, where it could not. */
async function keep(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  mails: KeptMails,
): Promise<Error | null> {
  try {
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(part as Buffer)
    if (stream.sizeExceeded) return new Error('too large')
    const recipients = session.envelope.rcptTo.map(({ address }) => address)
    await mails.keep(Buffer.concat(parts), recipients, new Date())
    return null
  } catch (error) {
    return error as Error
  }
}
