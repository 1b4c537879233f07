import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import { MailPort } from './mail-port.js';
import type { OutgoingMail } from './mail-port.js';

const TIMEOUT_MS = 10_000;
const PERMANENT = 500;

/**
 * Mail over SMTP. A mail that was handed over just before a crash goes again with the same Message-ID, which the receiving
 * system treats as the same mail.
 */
export class SmtpMail extends MailPort {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    const address = new URL(url);
    this.transport = createTransport({
      host: address.hostname,
      port: Number(address.port || 25),
      secure: address.protocol === 'smtps:',
      auth: address.username
        ? { user: decodeURIComponent(address.username), pass: decodeURIComponent(address.password) }
        : undefined,
      connectionTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    });
  }

  async deliver({ to, subject, text, messageId }: OutgoingMail): Promise<'sent' | 'refused'> {
    try {
      await this.transport.sendMail({ from: this.from, to, subject, text, messageId });
      return 'sent';
    } catch (error) {
      const code = (error as { responseCode?: number }).responseCode;
      if (code !== undefined && code >= PERMANENT) return 'refused';
      throw error;
    }
  }
}
