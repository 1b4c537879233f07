import { swedishDay } from '@specialistvagen/platform';
import type { Clock, Secrets, Transactions } from '@specialistvagen/platform';
import type { MailSettings, QuietHours } from '../contract/mail-settings.js';
import { gatheredMail, noticeMail } from '../domain/mail-letter.js';
import type { GatheredLine, MailText } from '../domain/mail-letter.js';
import { DEFAULT_CHOICES, DEFAULT_QUIET, planMail } from '../domain/mail-plan.js';
import { nextDay } from '../domain/quiet-hours.js';
import { countLines, isSettled } from '../domain/gathered.js';
import type { WaitingTask } from '../domain/gathered.js';
import { chosenSettings } from '../storage/mail-settings.js';
import {
  claimDay,
  mailDone,
  mailPostponed,
  releaseDay,
  takePendingMail,
  takePendingOf,
} from '../storage/mails.js';
import type { PendingMail } from '../storage/mails.js';
import { dailyId } from './daily-id.js';
import type { MailPort } from './mail-port.js';
import { withSecret } from './secret-link.js';

const MAX_ATTEMPTS = 8;
const FIRST_WAIT_MS = 30_000;
/** Longer than this since it was written, and what it asks for may have been done. */
const FRESH_MS = 60_000;

export type SendMailSettings = {
  publicUrl: string;
  clock: Clock;
  secrets: Secrets;
  /** The person's address, or undefined when there is none. Looked up when the mail leaves and kept nowhere else. */
  addressOf: (personId: string) => Promise<string | undefined>;
  /** What waits for the person now, asked before a reminder leaves: it never does for what is done. */
  tasksOf: (personId: string) => Promise<readonly WaitingTask[]>;
  /** Where the person has chosen nothing; null where mail disturbs nobody (captured in demo). */
  quietHours: QuietHours | null;
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
    const now = this.settings.clock.now();
    const mail = await takePendingMail(now);
    if (!mail) return false;
    const chosen = await this.chosenBy(mail.personId);
    const plan = planMail(mail.kind, chosen, now);
    if (plan.step === 'leave-out') await mailDone(mail.mailId, 'unwanted');
    else if (plan.step === 'wait') await mailPostponed(mail.mailId, { until: plan.until, wasTried: false });
    else if (plan.step === 'gather') await this.gather(mail.personId, chosen, now);
    else await this.sendSingly(mail, now);
    return true;
  }

  private async chosenBy(personId: string): Promise<MailSettings> {
    const chosen = await chosenSettings(personId);
    return chosen ?? { quiet: this.settings.quietHours, choices: DEFAULT_CHOICES };
  }

  private async sendSingly(mail: PendingMail, now: Date): Promise<void> {
    const hasWaited = mail.notBefore.getTime() - mail.at.getTime() > FRESH_MS;
    if (hasWaited && isSettled(mail, await this.settings.tasksOf(mail.personId)))
      return mailDone(mail.mailId, 'settled');
    await this.deliver({ mail, text: this.letterOf(mail), messageId: mail.mailId, gathered: null }, now);
  }

  /** What the person has chosen to have once a day, as one mail: never a second one the same Swedish day. */
  private async gather(personId: string, chosen: MailSettings, now: Date): Promise<void> {
    const due = (await takePendingOf(personId, now)).filter(
      ({ kind }) => planMail(kind, chosen, now).step === 'gather',
    );
    const tasks = await this.settings.tasksOf(personId);
    const [first, ...others] = await leftToTell(due, tasks);
    if (!first) return;
    const day = swedishDay(now);
    if (!(await claimDay(personId, day, first.mailId))) {
      const until = nextDay(now, chosen.quiet ?? DEFAULT_QUIET);
      for (const { mailId } of [first, ...others]) await mailPostponed(mailId, { until, wasTried: false });
      return;
    }
    const lines = countLines([first, ...others], tasks.length);
    const isOne = others.length === 0 && first.kind !== 'digest';
    const text = isOne ? this.letterOf(first) : gatheredMail(lines, this.settings.publicUrl);
    const messageId = dailyId(personId, day);
    const isOut = await this.deliver({ mail: first, text, messageId, gathered: isOne ? null : lines }, now);
    if (isOut) for (const { mailId } of others) await mailDone(mailId, 'gathered');
    else await releaseDay(personId, day);
  }

  private letterOf({ kind, subjectKind, subjectId }: PendingMail): MailText {
    const { secrets, publicUrl } = this.settings;
    return noticeMail(kind, withSecret(secrets, { kind: subjectKind, id: subjectId }), publicUrl);
  }

  /** True when it has left, or never will. */
  private async deliver({ mail, text, messageId, gathered }: Letter, now: Date): Promise<boolean> {
    const to = await this.settings.addressOf(mail.personId);
    if (!to) {
      await mailDone(mail.mailId, 'failed');
      return true;
    }
    const host = new URL(this.settings.publicUrl).hostname;
    try {
      const outcome = await this.port.deliver({ to, messageId: `<${messageId}@${host}>`, ...text });
      if (outcome === 'captured') await mailDone(mail.mailId, { capturedTo: to }, gathered);
      else await mailDone(mail.mailId, outcome === 'sent' ? 'sent' : 'failed', gathered);
      return true;
    } catch (error) {
      // The mail system is slow or gone: the mail waits longer each time, and is given up after about two hours.
      process.emitWarning(error instanceof Error ? error.name : 'unknown', { type: 'MailNotDelivered' });
      if (mail.attempts + 1 >= MAX_ATTEMPTS) await mailDone(mail.mailId, 'failed');
      else {
        const until = new Date(now.getTime() + FIRST_WAIT_MS * 2 ** mail.attempts);
        await mailPostponed(mail.mailId, { until, wasTried: true });
      }
      return false;
    }
  }
}

type Letter = {
  readonly mail: PendingMail;
  readonly text: MailText;
  readonly messageId: string;
  readonly gathered: readonly GatheredLine[] | null;
};

/** Without what is done by now: a reminder of it never leaves. */
async function leftToTell(
  due: readonly PendingMail[],
  tasks: readonly WaitingTask[],
): Promise<PendingMail[]> {
  const left: PendingMail[] = [];
  for (const mail of due) {
    if (isSettled(mail, tasks)) await mailDone(mail.mailId, 'settled');
    else left.push(mail);
  }
  return left;
}
