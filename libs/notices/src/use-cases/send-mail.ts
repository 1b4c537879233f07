import type { Transactions } from '@specialistvagen/platform';
import { noticeMail } from '../domain/notice-texts.js';
import { mailDone, mailPostponed, takePendingMail } from '../storage/notices.js';
import type { PendingMail } from '../storage/notices.js';
import type { MailPort } from './mail-port.js';

const MAX_ATTEMPTS = 8;
const FIRST_WAIT_SECONDS = 30;

export type SendMailSettings = {
  publicUrl: string;
  /** The person's address, or undefined when there is none. Looked up when the mail leaves and kept nowhere else. */
  addressOf: (personId: string) => Promise<string | undefined>;
};

/** Sends mail that is due. One mail, one transaction: killed in the middle, the mail is still pending. */
export class SendMail {
  constructor(
    private readonly transactions: Transactions,
    private readonly port: MailPort,
    private readonly settings: SendMailSettings,
  ) {}

  /** Sends everything that is due now; returns how many were taken. */
  async sendDue(): Promise<number> {
    for (let sent = 0; ; sent += 1) {
      const took = await this.transactions.run({ system: true }, () => this.sendOne());
      if (!took) return sent;
    }
  }

  private async sendOne(): Promise<boolean> {
    const mail = await takePendingMail();
    if (!mail) return false;
    const to = await this.settings.addressOf(mail.personId);
    if (!to) await mailDone(mail.mailId, 'failed');
    else await this.deliver(mail, to);
    return true;
  }

  private async deliver(mail: PendingMail, to: string): Promise<void> {
    const subject = { kind: mail.subjectKind, id: mail.subjectId };
    const text = noticeMail(mail.kind, subject, this.settings.publicUrl);
    const messageId = `<${mail.mailId}@${new URL(this.settings.publicUrl).hostname}>`;
    try {
      const outcome = await this.port.deliver({ to, messageId, ...text });
      if (outcome === 'captured') await mailDone(mail.mailId, { capturedTo: to });
      else await mailDone(mail.mailId, outcome === 'sent' ? 'sent' : 'failed');
    } catch (error) {
      // The mail system is slow or gone: the mail waits longer each time, and is given up after about two hours.
      process.emitWarning(error instanceof Error ? error.name : 'unknown', { type: 'MailNotDelivered' });
      if (mail.attempts + 1 >= MAX_ATTEMPTS) await mailDone(mail.mailId, 'failed');
      else await mailPostponed(mail.mailId, FIRST_WAIT_SECONDS * 2 ** mail.attempts);
    }
  }
}
