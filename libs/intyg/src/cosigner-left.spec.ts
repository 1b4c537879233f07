import { HandleAppointment, KeepPool } from '@specialistvagen/external-assessors';
import type { Actor } from '@specialistvagen/identity';
import { demoPerson } from '@specialistvagen/identity';
import { FixedClock, newId } from '@specialistvagen/platform';
import { addDays } from '@specialistvagen/regulations';
import { Supervisors } from '@specialistvagen/supervisors';
import { IntygSteps, refusal } from '../../../test/support/builders/intyg-steps.js';
import { signingWorld } from '../../../test/support/builders/signing-world.js';
import type { SigningWorld } from '../../../test/support/builders/signing-world.js';
import { usePostgres } from '../../../test/support/index.js';
import { IntygModule } from './intyg.module.js';
import { AppointAssessor } from './use-cases/appoint-assessor.js';
import { EndSupervision } from './use-cases/end-supervision.js';
import { ListIntygTasks } from './use-cases/list-intyg-tasks.js';
import { SendBackLeft } from './use-cases/send-back-left.js';
import { SendIntyg } from './use-cases/send-intyg.js';

const db = usePostgres();
let world: SigningWorld;
let steps: IntygSteps;
let postId = '';
let maja: Actor;
let erik: Actor;
let per: Actor;
let ylva: Actor;
let anders: Actor;

beforeAll(async () => {
  world = await signingWorld(db, IntygModule);
  steps = new IntygSteps(world, db);
  postId = await world.post('maja');
  [maja, erik, per] = [await world.actor('maja'), await world.actor('erik'), await world.actor('per')];
  [ylva, anders] = [await world.actor('ylva'), await world.actor('anders')];
  await world.app
    .get(KeepPool, { strict: false })
    .add(
      ylva,
      { personId: per.personId, regionCode: '05', basis: 'Utbildad bedömare', attestedOn: '2026-01-15' },
      newId(),
    );
  await appoint();
}, 120_000);
afterAll(() => world.app.close());

const get = <T>(type: new (...args: never[]) => T): T => world.app.get(type, { strict: false });
const appoint = () => get(AppointAssessor).appoint(anders, maja.personId, per.personId, newId());
/** The worker, that many days from now. */
const sweep = (days = 0) => {
  const clock = new FixedClock(`${addDays(world.clock.today(), days)}T12:00:00Z`);
  return new SendBackLeft(db.as('worker').transactions, clock).sweep();
};
/** Bilaga 4 with the first of its two signatures. */
const halfSigned = async (first: Actor) => {
  const id = await steps.request(maja, {
    type: 'SOS-2021-B4',
    content: { kind: 'competence' },
    signer: undefined,
  });
  expect((await steps.sign(first, id)).items).toMatchObject([{ result: 'signed' }]);
  return steps.view(maja, id);
};
const told = (kind: string) =>
  db.as('postgres').query<{ to: string; subject: string }>(
    `select payload->>'to' as "to", payload->'subject'->>'id' as subject from platform.outbox
      where type = 'notice' and payload->>'kind' = $1 order by id`,
    [kind],
  );
const standing = (documentId: string | null) =>
  db.as('postgres').query<{ status: string; reason: string | null; evidence: boolean }>(
    `select s.status, s.reason, e.id is not null as evidence
       from intyg.document_status s left join evidence_log.evidence_entry e on e.id = s.evidence_entry_id
      where s.document_id = $1 order by s.no`,
    [documentId],
  );

describe('an intyg whose second signer has left', () => {
  it('waits on while everybody who is to sign may', async () => {
    const waiting = await halfSigned(erik);
    expect(await sweep(400)).toBe(0);
    expect((await steps.view(maja, waiting.id)).state).toBe('awaiting-cosignature');
    await steps.sign(per, waiting.id);
    expect((await steps.view(maja, waiting.id)).state).toBe('signed');
    await db
      .as('postgres')
      .query(`update external_assessors.appointment set state = 'appointed', access_until = null`);
  });

  it('is not let go of by the worker while nobody has left, even when asked to', async () => {
    const waiting = await halfSigned(erik);
    const [row] = await db
      .as('worker')
      .query<{ done: boolean }>(
        `select intyg.send_back_half_signed($1, current_date, now(), 'x', uuidv7()) as done`,
        [waiting.id],
      );
    expect(row?.done).toBe(false);
    expect(await standing(waiting.documentId)).toMatchObject([{ status: 'awaiting-cosignature' }]);
  });

  it('goes back when the external assessor is withdrawn: the document is void, the words are kept, both are told', async () => {
    const waiting = await halfSigned(erik);
    const before = (await told('cosigner-left')).length;
    const at = { actor: anders, traineeId: maja.personId };
    await get(HandleAppointment).act(at, 'withdraw', 'Bedömaren har slutat.', newId());
    // The one of the test before waits for the same assessor.
    expect(await sweep()).toBe(2);
    expect(await sweep()).toBe(0);
    const back = await steps.view(maja, waiting.id);
    const reason =
      'Den externa bedömarens uppdrag är återtaget. Skicka igen när en ny bedömare är utsedd. ' +
      'Underskriften som redan fanns gäller inte längre.';
    expect(back).toMatchObject({ state: 'returned', documentId: null, content: waiting.content });
    expect(back.history.at(-1)).toMatchObject({ who: null, reason });
    expect(await standing(waiting.documentId)).toEqual([
      { status: 'awaiting-cosignature', reason: null, evidence: true },
      { status: 'void', reason, evidence: true },
    ]);
    expect((await told('cosigner-left')).slice(before).map(({ to }) => to)).toEqual([
      maja.personId,
      erik.personId,
      maja.personId,
      erik.personId,
    ]);
    const { tasks } = await get(ListIntygTasks).of(maja);
    expect(tasks.filter(({ kind }) => kind === 'mend-intyg')).toHaveLength(2);
  });

  it('is not sent again before somebody is appointed, and then needs both signatures anew', async () => {
    const { tasks } = await get(ListIntygTasks).of(maja);
    const id = tasks.find(({ kind }) => kind === 'mend-intyg')?.id ?? '';
    const { revision } = await steps.view(maja, id);
    const send = () => get(SendIntyg).send(maja, id, revision, newId());
    const { code, reasons } = await refusal(send());
    expect([code, reasons[0]?.text]).toEqual(['signers-missing', 'Ingen extern bedömare är utsedd.']);
    await appoint();
    await send();
    for (const signer of [per, erik]) {
      expect((await steps.sign(signer, id)).items).toMatchObject([{ result: 'signed' }]);
    }
    const signed = await steps.view(maja, id);
    expect(signed).toMatchObject({ state: 'signed', documentState: 'in-force' });
    const report = await world.pool.verify(await steps.pdf(maja, signed.documentId));
    expect(report.verdict).toBe('in-force');
    await db.as('postgres')
      .query(`update external_assessors.appointment set state = 'appointed', access_until = null
      where state = 'completed' and id = (select max(id::text)::uuid from external_assessors.appointment)`);
  });

  it('goes back the day after the last day of a principal supervisor, and is then asked of the successor', async () => {
    const waiting = await halfSigned(per);
    const at = { actor: anders, postId };
    const assignments = await db
      .as('api')
      .transactions.run({ person: anders.personId }, () => get(Supervisors).of(maja.personId));
    const erikAs = assignments.find((one) => one.personId === erik.personId);
    const lastDay = addDays(world.clock.today(), 5);
    await get(EndSupervision).end(at, erikAs?.id ?? '', lastDay, newId());
    expect(await sweep(5)).toBe(0);
    expect(await sweep(6)).toBe(1);
    expect(await standing(waiting.documentId)).toMatchObject([
      { status: 'awaiting-cosignature' },
      { status: 'void' },
    ]);
    world.clock.advance(6 * 86_400_000);
    const johan = demoPerson('johan').id;
    await get(EndSupervision).appoint(
      at,
      { personId: johan, kind: 'principal', from: world.clock.today() },
      newId(),
    );
    const { id, revision } = await steps.view(maja, waiting.id);
    await get(SendIntyg).send(maja, id, revision, newId());
    const asked = (await steps.view(maja, id)).participants.map(({ person }) => person.id);
    expect(asked.sort()).toEqual([johan, per.personId].sort());
  });
});
