import { CapturedMailPort, DEFAULT_QUIET, MakeDigests, SendMail, SmtpMail } from '@specialistvagen/notices';
import { Secrets } from '@specialistvagen/platform';
import type { Clock, Config, Transactions } from '@specialistvagen/platform';
import { inboxReader } from './read-inbox.js';

export type MailWork = {
  sendDue(): Promise<number>;
  makeDigests(): Promise<number>;
  close(): Promise<void>;
};
type MailTools = {
  pools: { worker: Transactions; api: Transactions };
  clock: Clock;
  addressOf: (personId: string) => Promise<string | undefined>;
};

/** Mail that leaves as each person has chosen, and knows what waits for them when it does. */
export function openMailWork(config: Config, { pools, clock, addressOf }: MailTools): MailWork {
  const inbox = inboxReader(config, pools.api, clock);
  const mail = new SendMail(pools.worker, mailPort(config), {
    publicUrl: config.publicUrl,
    clock,
    secrets: Secrets.open(config.dataDir),
    addressOf,
    tasksOf: inbox.tasksOf,
    // Captured mail disturbs nobody, and in demo somebody waits for it.
    quietHours: config.mail === 'captured' ? null : DEFAULT_QUIET,
  });
  const digests = new MakeDigests(pools.worker, clock, inbox.tasksOf);
  return {
    sendDue: () => mail.sendDue(),
    makeDigests: () => digests.sweep(),
    close: () => inbox.close(),
  };
}

function mailPort(config: Config) {
  return config.mail === 'captured'
    ? new CapturedMailPort()
    : new SmtpMail(config.mail.smtpUrl, config.mail.from);
}
