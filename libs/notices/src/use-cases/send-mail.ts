import { reportAll, swedishDay } from '@specialistvagen/platform';
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
  mailOfPostponed,
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
/** However often it has failed in us: somebody mends it, and then it goes. */
const LONGEST_WAIT_MS = 3_600_000;
/** Longer than this since it happened, and what it asks for may have been done. */
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

  /**
   * Sends everything that is due now; returns how many were taken. What throws over one person stops nobody else: it is put off,
   * and thrown when the others have had their turn.
   */
  async sendDue(): Promise<number> {
    const thrown: unknown[] = [];
    let taken = 0;
    for (; await this.takeOne(thrown); taken += 1);
    reportAll(thrown);
    return taken;
  }

  /** False when nothing is due. Where no mail could be taken at all, nobody can be put off. */
  private async takeOne(thrown: unknown[]): Promise<boolean> {
    const now = this.settings.clock.now();
    let mail: PendingMail | undefined;
    try {
      return await this.transactions.run({ system: true }, async () => {
        mail = await takePendingMail(now);
        if (mail) await this.sendOne(mail, now);
        return mail !== undefined;
      });
    } catch (error) {
      if (!mail) throw error;
      thrown.push(error);
      const { personId, attempts } = mail;
      const until = new Date(now.getTime() + Math.min(waitOf(attempts), LONGEST_WAIT_MS));
      await this.transactions.run({ system: true }, () => mailOfPostponed(personId, now, until));
      return true;
    }
  }

  private async sendOne(mail: PendingMail, now: Date): Promise<void> {
    const chosen = await this.chosenBy(mail.personId);
    const plan = planMail(mail.kind, chosen, now);
    if (plan.step === 'leave-out') await mailDone([mail.mailId], 'unwanted');
    else if (plan.step === 'wait') await mailPostponed([mail.mailId], { until: plan.until, wasTried: false });
    else if (plan.step === 'gather') await this.gather(mail.personId, chosen, now);
    else await this.sendSingly(mail, now);
  }

  private async chosenBy(personId: string): Promise<MailSettings> {
    const chosen = await chosenSettings(personId);
    return chosen ?? { quiet: this.settings.quietHours, choices: DEFAULT_CHOICES };
  }

  private async sendSingly(mail: PendingMail, now: Date): Promise<void> {
    const hasWaited = now.getTime() - mail.at.getTime() > FRESH_MS;
    if (hasWaited && isSettled(mail, await this.settings.tasksOf(mail.personId)))
      return mailDone([mail.mailId], 'settled');
    const text = this.letterOf(mail);
    await this.deliver({ mails: [mail], text, messageId: mail.mailId, gathered: null }, now);
  }

  /** What the person has chosen to have once a day, as one mail: never a second one the same Swedish day. */
  private async gather(personId: string, chosen: MailSettings, now: Date): Promise<void> {
    const due = (await takePendingOf(personId, now)).filter(
      ({ kind }) => planMail(kind, chosen, now).step === 'gather',
    );
    const tasks = await this.settings.tasksOf(personId);
    const [first, ...others] = await leftToTell(due, tasks);
    if (!first) return;
    const mails = [first, ...others] as const;
    const day = swedishDay(now);
    if (!(await claimDay(personId, day, first.mailId))) {
      const until = nextDay(now, chosen.quiet ?? DEFAULT_QUIET);
      return mailPostponed(idsOf(mails), { until, wasTried: false });
    }
    const lines = countLines(mails, tasks.length);
    const isOne = others.length === 0 && first.kind !== 'digest';
    const text = isOne ? this.letterOf(first) : gatheredMail(lines, this.settings.publicUrl);
    const messageId = dailyId(personId, day);
    const isOut = await this.deliver({ mails, text, messageId, gathered: isOne ? null : lines }, now);
    if (!isOut) await releaseDay(personId, day);
  }

  private letterOf({ kind, subjectKind, subjectId }: PendingMail): MailText {
    const { secrets, publicUrl } = this.settings;
    return noticeMail(kind, withSecret(secrets, { kind: subjectKind, id: subjectId }), publicUrl);
  }

  /** True when it has left, or never will. What went in one mail, or did not, shares its fate. */
  private async deliver({ mails, text, messageId, gathered }: Letter, now: Date): Promise<boolean> {
    const [first, ...others] = mails;
    const to = await this.settings.addressOf(first.personId);
    if (!to) {
      await mailDone(idsOf(mails), 'failed');
      return true;
    }
    const host = new URL(this.settings.publicUrl).hostname;
    try {
      const outcome = await this.port.deliver({ to, messageId: `<${messageId}@${host}>`, ...text });
      if (outcome === 'refused') await mailDone(idsOf(mails), 'failed');
      else {
        await mailDone([first.mailId], outcome === 'sent' ? 'sent' : { capturedTo: to }, gathered);
        await mailDone(idsOf(others), 'gathered');
      }
      return true;
    } catch (error) {
      process.emitWarning(error instanceof Error ? error.name : 'unknown', { type: 'MailNotDelivered' });
      await this.putOff(mails, now);
      return false;
    }
  }

  /** The mail system is slow or gone: the mail waits longer each time, and is given up after about two hours. */
  private async putOff(mails: readonly PendingMail[], now: Date): Promise<void> {
    const attempts = Math.max(...mails.map((mail) => mail.attempts));
    if (attempts + 1 >= MAX_ATTEMPTS) return mailDone(idsOf(mails), 'failed');
    const until = new Date(now.getTime() + waitOf(attempts));
    return mailPostponed(idsOf(mails), { until, wasTried: true });
  }
}

const waitOf = (attempts: number) => FIRST_WAIT_MS * 2 ** attempts;
const idsOf = (mails: readonly PendingMail[]) => mails.map(({ mailId }) => mailId);

type Letter = {
  /** The first carries the mail, the others went in it. */
  readonly mails: readonly [PendingMail, ...PendingMail[]];
  readonly text: MailText;
  readonly messageId: string;
  readonly gathered: readonly GatheredLine[] | null;
};

/** Without what is done by now: a reminder of it never leaves. */
async function leftToTell(
  due: readonly PendingMail[],
  tasks: readonly WaitingTask[],
): Promise<PendingMail[]> {
  const left = due.filter((mail) => !isSettled(mail, tasks));
  await mailDone(idsOf(due.filter((mail) => !left.includes(mail))), 'settled');
  return left;
}
