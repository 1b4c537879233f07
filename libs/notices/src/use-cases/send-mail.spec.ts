import { randomUUID } from 'node:crypto';
import { usePostgres } from '../../../../test/support/index.js';
import { insertNotice } from '../storage/notices.js';
import { Inbox } from './inbox.js';
import { CapturedMailPort, MailPort } from './mail-port.js';
import type { OutgoingMail } from './mail-port.js';
import { SendMail } from './send-mail.js';

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
  const sender = (port: MailPort) =>
    new SendMail(worker(), port, {
      publicUrl,
      addressOf: (person) => Promise.resolve(`${person}@example.test`),
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

  beforeEach(() => database.as('postgres').query('truncate notices.notice cascade'));

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

  it('is seen by nobody but the person, except captured mail on the demo page', async () => {
    const [person, other] = [randomUUID(), randomUUID()];
    await tell(randomUUID(), person);
    const inbox = new Inbox(database.as('api').transactions);
    expect((await inbox.list(other)).items).toEqual([]);
    expect((await inbox.list(person)).unread).toBe(1);
    expect((await inbox.captured(publicUrl)).items).toEqual([]);
    await sender(new CapturedMailPort()).sendDue();
    expect((await inbox.captured(publicUrl)).items).toHaveLength(1);
    expect(await database.as('api').query('select id from notices.notice')).toEqual([]);
  });
});
