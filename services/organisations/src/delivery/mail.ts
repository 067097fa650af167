import { createTransport } from 'nodemailer'
import type { MailSettings } from './message-settings.ts'
import { inOnePiece, type Message, NotSent, patience, Refused, Unclear } from './sending.ts'

/**
 * Sends one e-mail. Its Message-ID is made of the delivery's, so that a letter box that gets it twice can tell.
 * @throws NotSent
 */
export async function sendMail(settings: MailSettings, to: string, message: Message): Promise<void> {
  const transport = createTransport({
    url: settings.url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    logger: false,
  })
  try {
    await transport.sendMail({
      from: settings.from,
      to,
      messageId: `<${message.id}@${domainOf(settings.from)}>`,
      subject: message.title,
      text: inOnePiece(message),
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  } catch (error) {
    throw faultOf(error)
  } finally {
    transport.close()
  }
}

/**
 * What the library reports names addresses and servers; kept is only what kind of no it was. After the connection stood,
 * a break tells nothing of how far the message had come.
 */
function faultOf(error: unknown): NotSent {
  const { code, responseCode, syscall } = error as { code?: string; responseCode?: number; syscall?: string }
  if (code === 'EAUTH') return new NotSent('the mail server refused our sign-in')
  if (responseCode !== undefined) {
    const words = `the mail server answered ${responseCode}`
    return responseCode >= 500 ? new Refused(words) : new NotSent(words)
  }
  const isBefore = syscall === 'connect' || ['EDNS', 'ETLS', 'EENVELOPE', 'EMESSAGE'].includes(code ?? '')
  return isBefore
    ? new NotSent('the mail server cannot be reached')
    : new Unclear('the mail server did not answer')
}

const domainOf = (from: string) => /@([\w.-]+)/.exec(from)?.[1] ?? 'linli.invalid'
