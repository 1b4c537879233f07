import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FixedClock, Secrets, SystemClock } from '@specialistvagen/platform';
import type { Clock } from '@specialistvagen/platform';
import { usePostgres } from '../../../../test/support/index.js';
import { DEFAULT_CHOICES, DEFAULT_QUIET } from '../domain/mail-plan.js';
import { insertNotice } from '../storage/notices.js';
import { ChooseMail } from './choose-mail.js';
import { Inbox } from './inbox.js';
import { CapturedMailPort, MailPort } from './mail-port.js';
import { MakeDigests } from './make-digests.js';
import type { OutgoingMail } from './mail-port.js';
import { SendMail } from './send-mail.js';
import type { SendMailSettings } from './send-mail.js';

const secrets = Secrets.open(mkdtempSync(join(tmpdir(), 'send-mail-')));
const publicUrl = 'http://localhost:3000';

class LyingMail extends MailPort {
  readonly tries: OutgoingMail[] = [];
  behave: 'gone' | 'refuses' | 'works' = 'gone';

  deliver(mail: OutgoingMail): Promise<'sent' | 'refused'> {
    this.tries.push(mail);
    if (this.behave === 'gone') return Promise.reject(new Error('connection refused'));
    return Promise.resolve(this.behave === 'refuses' ? 'refused' : 'sent');
  }
}

describe('mail', () => {
  const database = usePostgres();
  const worker = () => database.as('worker').transactions;
  const sender = (port: MailPort, traits: Partial<SendMailSettings> = {}) =>
    new SendMail(worker(), port, {
      publicUrl,
      clock: new SystemClock(),
      secrets,
      addressOf: (person) => Promise.resolve(`${person}@example.test`),
      tasksOf: () => Promise.resolve([]),
      quietHours: null,
      ...traits,
    });
  const states = async () =>
    (await database.as('postgres').query<{ state: string }>('select state from notices.mail')).map(
      (r) => r.state,
    );
  const event = (to: string) => ({
    kind: 'request-received' as const,
    to,
    subject: { kind: 'intyg' as const, id: randomUUID() },
  });
  const tell = (eventId: string, to: string) =>
    worker().run({ system: true }, () => insertNotice(eventId, event(to)));

  beforeEach(() =>
    database.as('postgres').query('truncate notices.notice, notices.digest, notices.mail_settings cascade'),
  );

  it('goes once for an event that is delivered twice', async () => {
    const eventId = randomUUID();
    await tell(eventId, randomUUID());
    await tell(eventId, randomUUID());
    await sender(new CapturedMailPort()).sendDue();
    expect(await states()).toEqual(['captured']);
    expect(await sender(new CapturedMailPort()).sendDue()).toBe(0);
  });

  it('waits when the mail system is gone, and goes with the same message id when it is back', async () => {
    const port = new LyingMail();
    await tell(randomUUID(), randomUUID());
    await sender(port).sendDue();
    expect(await states()).toEqual(['pending']);
    await database.as('postgres').query('update notices.mail set not_before = clock_timestamp()');
    port.behave = 'works';
    await sender(port).sendDue();
    expect(await states()).toEqual(['sent']);
    expect(new Set(port.tries.map((mail) => mail.messageId)).size).toBe(1);
  });

  it('is given up when the address is refused', async () => {
    const port = new LyingMail();
    port.behave = 'refuses';
    await tell(randomUUID(), randomUUID());
    await sender(port).sendDue();
    expect(await states()).toEqual(['failed']);
  });

  it('is taken by one of two workers', async () => {
    for (let i = 0; i < 10; i += 1) await tell(randomUUID(), randomUUID());
    const port = new LyingMail();
    port.behave = 'works';
    await Promise.all([sender(port).sendDue(), sender(port).sendDue()]);
    expect(new Set(port.tries.map((mail) => mail.messageId)).size).toBe(10);
    expect(port.tries).toHaveLength(10);
  });

  it('that has waited longer than a minute is left out when what it asks for is done', async () => {
    await tell(randomUUID(), randomUUID());
    const admin = database.as('postgres');
    await admin.query(`update notices.notice set at = at - interval '5 minutes'`);
    await admin.query(`update notices.mail set not_before = not_before - interval '5 minutes'`);
    const port = new LyingMail();
    port.behave = 'works';
    await sender(port).sendDue();
    expect([port.tries, await states()]).toEqual([[], ['settled']]);
  });

  it('of one whose list cannot be read waits longer each time and stops nobody else’s; it is told of', async () => {
    const [ill, well] = [randomUUID(), randomUUID()];
    const clock = new FixedClock(new Date().toISOString());
    clock.advance(3_600_000);
    let isIll = true;
    const tasksOf = (person: string) =>
      person === ill && isIll ? Promise.reject(new Error('A row that cannot be read')) : Promise.resolve([]);
    const remind = { subject: { kind: 'portfolio' as const, id: ill }, kind: 'reminder' as const };
    for (const to of [ill, ill, well])
      await worker().run({ system: true }, () => insertNotice(randomUUID(), { ...remind, to }));
    const port = new LyingMail();
    port.behave = 'works';
    const sends = () => sender(port, { clock, tasksOf }).sendDue();
    await expect(sends()).rejects.toMatchObject({ errors: [new Error('A row that cannot be read')] });
    expect(port.tries.map(({ to }) => to)).toEqual([`${well}@example.test`]);
    expect(await sends()).toBe(0);
    clock.advance(30_000);
    await expect(sends()).rejects.toThrow(AggregateError);
    clock.advance(30_000);
    expect(await sends()).toBe(0);
    isIll = false;
    clock.advance(30_000);
    await sends();
    expect(port.tries.map(({ to }) => to)).toEqual([well, ill].map((person) => `${person}@example.test`));
  });

  it('is seen by nobody but the person, except captured mail on the demo page', async () => {
    const [person, other] = [randomUUID(), randomUUID()];
    await tell(randomUUID(), person);
    const inbox = new Inbox(database.as('api').transactions, secrets);
    expect((await inbox.list(other)).items).toEqual([]);
    expect((await inbox.list(person)).unread).toBe(1);
    expect((await inbox.captured(publicUrl)).items).toEqual([]);
    await sender(new CapturedMailPort()).sendDue();
    expect((await inbox.captured(publicUrl)).items).toHaveLength(1);
    expect(await database.as('api').query('select id from notices.notice')).toEqual([]);
  });

  it('alone holds the secret of a link that opens something by itself', async () => {
    const [to, id] = [randomUUID(), randomUUID()];
    const subject = { kind: 'assessment-invitation', id } as const;
    await worker().run({ system: true }, () =>
      insertNotice(randomUUID(), { kind: 'assessment-invited', to, subject }),
    );
    const port = new LyingMail();
    port.behave = 'works';
    await sender(port).sendDue();
    const link = /\/bedom#(\S+)/.exec(port.tries[0]?.text ?? '')?.[1] ?? '';
    expect(link).toBe(secrets.linkSecret('assessment-invitation', id));
    const rows = await database
      .as('postgres')
      .query<{ row: string }>('select n::text as row from notices.notice n');
    expect(rows.filter(({ row }) => row.includes(link))).toEqual([]);
  });

  describe('as the person has chosen', () => {
    /** A Tuesday in November: ten in the morning in Sweden. */
    const MORNING = '2126-11-26T09:00:00Z';
    const works = () => Object.assign(new LyingMail(), { behave: 'works' as const });
    const remind = (to: string, id: string = randomUUID()) =>
      worker().run({ system: true }, () =>
        insertNotice(randomUUID(), { kind: 'reminder', to, subject: { kind: 'intyg', id } }),
      );
    const at = (clock: Clock, waiting: readonly string[] = []) => ({
      clock,
      quietHours: DEFAULT_QUIET,
      tasksOf: () => Promise.resolve(waiting.map((id) => ({ id, since: '2126-11-01' }))),
    });
    const sendTwice = async (port: MailPort, traits: Partial<SendMailSettings>) => {
      await Promise.all([sender(port, traits).sendDue(), sender(port, traits).sendDue()]);
      await sender(port, traits).sendDue();
    };

    it('reminders of a day are one mail, though two workers look at once', async () => {
      const [person, ids] = [randomUUID(), [randomUUID(), randomUUID(), randomUUID()]];
      for (const id of ids) await remind(person, id);
      const [port, clock] = [works(), new FixedClock(MORNING)];
      await sendTwice(port, at(clock, ids));
      expect(port.tries).toHaveLength(1);

      clock.set('2126-11-27T04:00:00Z');
      await sendTwice(port, at(clock, ids));
      expect(port.tries).toHaveLength(1);
      clock.set('2126-11-27T09:00:00Z');
      for (const id of ids) await remind(person, id);
      await sendTwice(port, at(clock, ids));
      expect(port.tries).toHaveLength(2);
      expect(new Set(port.tries.map(({ messageId }) => messageId)).size).toBe(2);
    });

    it('a reminder never leaves for what is done', async () => {
      const [person, open, done] = [randomUUID(), randomUUID(), randomUUID()];
      await remind(person, done);
      const port = works();
      await sendTwice(port, at(new FixedClock(MORNING), []));
      expect([port.tries, await states()]).toEqual([[], ['settled']]);
      await remind(person, done);
      await remind(person, open);
      await sendTwice(port, at(new FixedClock(MORNING), [open]));
      expect(port.tries.map(({ subject }) => subject)).toEqual(['Påminnelse: ett intyg väntar på dig']);
      expect(port.tries[0]?.text).toContain(`/att-signera/${open}`);
    });

    it('what came in the evening waits for the morning, and is left out when it is done by then', async () => {
      const [person, id] = [randomUUID(), randomUUID()];
      const notice = { ...event(person), subject: { kind: 'intyg' as const, id } };
      await worker().run({ system: true }, () => insertNotice(randomUUID(), notice));
      const [port, clock] = [works(), new FixedClock('2126-11-26T20:00:00Z')];
      await sender(port, at(clock, [id])).sendDue();
      expect([port.tries, await states()]).toEqual([[], ['pending']]);
      clock.set('2126-11-27T06:00:00Z');
      await sender(port, at(clock, [])).sendDue();
      expect([port.tries, await states()]).toEqual([[], ['settled']]);
    });

    it('who wants no reminders gets none, and is told of a signature in their name all the same', async () => {
      const person = randomUUID();
      const choices = { ...DEFAULT_CHOICES, asked: 'never' as const, reminders: 'never' as const };
      const choosing = new ChooseMail(database.as('api').transactions);
      await choosing.choose(person, { quiet: null, choices });
      expect(await choosing.of(person, DEFAULT_QUIET)).toEqual({ quiet: null, choices, isOwnChoice: true });
      expect(await choosing.of(randomUUID(), DEFAULT_QUIET)).toMatchObject({
        quiet: DEFAULT_QUIET,
        isOwnChoice: false,
      });
      await remind(person);
      await tell(randomUUID(), person);
      const signed = { ...event(person), kind: 'signed-in-your-name' as const };
      await worker().run({ system: true }, () => insertNotice(randomUUID(), signed));
      const port = works();
      await sender(port, at(new FixedClock('2126-11-26T22:00:00Z'))).sendDue();
      expect(port.tries.map(({ subject }) => subject)).toEqual(['Något signerades i ditt namn']);
      expect((await states()).toSorted()).toEqual(['sent', 'unwanted', 'unwanted']);
    });

    it('twenty-five things that wait are one digest, and no second one the day after', async () => {
      const person = randomUUID();
      const waiting = Array.from({ length: 25 }, () => randomUUID());
      const [id = ''] = waiting;
      const asked = { ...event(person), subject: { kind: 'intyg' as const, id } };
      await worker().run({ system: true }, () => insertNotice(randomUUID(), asked));
      const [port, clock] = [works(), new FixedClock(MORNING)];
      await sender(port, at(clock, waiting)).sendDue();
      const digests = new MakeDigests(worker(), clock, at(clock, waiting).tasksOf);
      const made = await Promise.all([digests.sweep(), digests.sweep()]);
      expect(made.toSorted()).toEqual([0, 1]);
      await sendTwice(port, at(clock, waiting));
      expect(port.tries.map(({ subject }) => subject)).toEqual([
        'Ett intyg väntar på dig',
        '25 saker att titta på',
      ]);
      clock.set('2126-11-27T09:00:00Z');
      expect(await digests.sweep()).toBe(0);
    });

    it('reminders whose one mail could not leave wait together, and fail together', async () => {
      const [person, ids] = [randomUUID(), [randomUUID(), randomUUID(), randomUUID()]];
      for (const id of ids) await remind(person, id);
      const [port, clock] = [new LyingMail(), new FixedClock(MORNING)];
      const mails = () =>
        database
          .as('postgres')
          .query<{ state: string; attempts: number; until: string }>(
            'select distinct state, attempts, not_before::text as until from notices.mail',
          );
      await sender(port, at(clock, ids)).sendDue();
      expect([port.tries.length, await mails()]).toMatchObject([1, [{ state: 'pending', attempts: 1 }]]);
      await database.as('postgres').query(`update notices.mail set attempts = 7, not_before = now()`);
      await sender(port, at(clock, ids)).sendDue();
      expect((await mails()).map(({ state }) => state)).toEqual(['failed']);
    });

    it('reminders whose one mail was refused for good have failed, every one', async () => {
      const [person, ids] = [randomUUID(), [randomUUID(), randomUUID()]];
      for (const id of ids) await remind(person, id);
      const port = Object.assign(new LyingMail(), { behave: 'refuses' as const });
      await sender(port, at(new FixedClock(MORNING), ids)).sendDue();
      expect(await states()).toEqual(['failed', 'failed']);
    });

    it('who has a list that cannot be read stops nobody else’s digest, and is looked at again tomorrow', async () => {
      const [ill, well] = [randomUUID(), randomUUID()];
      for (const person of [ill, well]) await tell(randomUUID(), person);
      const clock = new FixedClock(MORNING);
      const since = '2126-10-01';
      let looks = 0;
      const digests = new MakeDigests(worker(), clock, (person) => {
        if (person !== ill) return Promise.resolve([{ id: randomUUID(), since }]);
        looks += 1;
        return Promise.reject(new Error('A row that cannot be read'));
      });
      await expect(digests.sweep()).rejects.toThrow(AggregateError);
      const made = await database
        .as('postgres')
        .query<{ who: string }>(`select person_id as who from notices.notice where kind = 'digest'`);
      expect(made).toEqual([{ who: well }]);
      expect([await digests.sweep(), looks]).toEqual([0, 1]);
      clock.set('2126-11-27T09:00:00Z');
      await expect(digests.sweep()).rejects.toThrow(AggregateError);
      expect(looks).toBe(2);
    });

    it('a mail system that is gone keeps the day for the next try', async () => {
      const [person, id] = [randomUUID(), randomUUID()];
      await remind(person, id);
      const [port, clock] = [new LyingMail(), new FixedClock(MORNING)];
      await sender(port, at(clock, [id])).sendDue();
      expect(await states()).toEqual(['pending']);
      port.behave = 'works';
      clock.advance(60_000);
      await sender(port, at(clock, [id])).sendDue();
      expect(await states()).toEqual(['sent']);
      expect(new Set(port.tries.map(({ messageId }) => messageId)).size).toBe(1);
    });
  });
});
