import { FixedClock, Secrets, loadConfig, newId } from '@specialistvagen/platform';
import { MailPort, SendMail, insertNotice } from '@specialistvagen/notices';
import type { OutgoingMail } from '@specialistvagen/notices';
import { MoveIntyg, RequestIntygUseCase } from '@specialistvagen/intyg';
import { applicationWorld } from '../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../test/support/builders/application-world.js';
import { goalsContent } from '../../../test/support/builders/intyg-steps.js';
import { usePostgres } from '../../../test/support/index.js';
import { inboxReader } from './read-inbox.js';
import type { InboxReader } from './read-inbox.js';

const db = usePostgres();
let world: ApplicationWorld;
let inbox: InboxReader;

beforeAll(async () => {
  world = await applicationWorld(db);
  const config = loadConfig({ NODE_ENV: 'test', DATA_DIR: world.dataDir, PUBLIC_URL: 'http://localhost:1' });
  inbox = inboxReader(config, db.as('api').transactions, world.clock);
}, 120_000);
afterAll(async () => {
  await inbox.close();
  await world.app.close();
});

class KeepsMail extends MailPort {
  readonly mails: OutgoingMail[] = [];
  deliver(mail: OutgoingMail): Promise<'sent'> {
    this.mails.push(mail);
    return Promise.resolve('sent');
  }
}

describe('what the worker knows of a person’s tasks', () => {
  it('is what they would see themselves, and a reminder of what is done since never leaves', async () => {
    const [maja, sara] = [await world.actor('maja'), await world.actor('sara')];
    const body = {
      type: 'SOS-2021-B2',
      content: goalsContent({ goals: ['BT2'] }),
      signerId: sara.personId,
      send: true,
    };
    const { id } = await world.app.get(RequestIntygUseCase).request(maja, maja.personId, body, newId());
    const today = world.clock.today();
    expect(await inbox.tasksOf(sara.personId)).toEqual([{ id, since: today }]);
    expect(await inbox.tasksOf(maja.personId)).toEqual([]);
    expect(await inbox.tasksOf(newId())).toEqual([]);

    const worker = db.as('worker').transactions;
    const remind = () =>
      worker.run({ system: true }, () =>
        insertNotice(newId(), { kind: 'reminder', to: sara.personId, subject: { kind: 'intyg', id } }),
      );
    const port = new KeepsMail();
    const clock = new FixedClock(`${today}T11:00:00Z`);
    clock.advance(86_400_000);
    const sender = new SendMail(worker, port, {
      publicUrl: 'http://localhost:1',
      clock,
      secrets: Secrets.open(world.dataDir),
      addressOf: () => Promise.resolve('sara@demo.invalid'),
      tasksOf: inbox.tasksOf,
      quietHours: null,
    });
    await remind();
    await sender.sendDue();
    expect(port.mails).toHaveLength(1);
    await world.app.get(MoveIntyg).withdraw(maja, { id, revision: await revisionOf(id) }, newId());
    clock.advance(2 * 86_400_000);
    await remind();
    await sender.sendDue();
    expect(port.mails).toHaveLength(1);
    expect(await inbox.tasksOf(sara.personId)).toEqual([]);
  });
});

async function revisionOf(id: string): Promise<number> {
  const [row] = await db
    .as('postgres')
    .query<{ revision: number }>('select revision from intyg.draft where id = $1', [id]);
  return row?.revision ?? 0;
}
