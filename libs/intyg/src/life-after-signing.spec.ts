import type { Actor } from '@specialistvagen/identity';
import { newId, sql } from '@specialistvagen/platform';
import { usePostgres } from '../../../test/support/index.js';
import { IntygSteps, refusalOf } from '../../../test/support/builders/intyg-steps.js';
import { signingWorld } from '../../../test/support/builders/signing-world.js';
import type { SigningWorld } from '../../../test/support/builders/signing-world.js';
import { IntygModule } from './intyg.module.js';
import type { RevocationReason } from './contract/index.js';
import { IntygReports } from './use-cases/intyg-reports.js';
import { ListIssued } from './use-cases/list-issued.js';
import { ListIntyg } from './use-cases/list-intyg.js';
import { ReplaceIntyg } from './use-cases/replace-intyg.js';
import { ReportIntyg } from './use-cases/report-intyg.js';
import { RevokeIntyg } from './use-cases/revoke-intyg.js';
import { SendIntyg } from './use-cases/send-intyg.js';

const db = usePostgres();
let world: SigningWorld;
let steps: IntygSteps;
let maja: Actor;
let sara: Actor;
/** Heads the emergency unit, whose name the intyg carry. */
let karin: Actor;

beforeAll(async () => {
  world = await signingWorld(db, IntygModule);
  await world.post('maja');
  steps = new IntygSteps(world, db);
  maja = await world.actor('maja');
  sara = await world.actor('sara');
  karin = await world.actor('karin');
}, 120_000);
afterAll(() => world.app.close());

const signed = (goal: string) => steps.signedGoals(maja, sara, [goal]);
async function revoke(by: Actor, id: string, reason: RevocationReason, note = '') {
  const { revision } = await steps.view(maja, id);
  return world.app.get(RevokeIntyg).revoke(by, { id, revision, reason, note }, newId());
}
async function dispute(by: Actor, id: string) {
  const { revision } = await steps.view(maja, id);
  return world.app.get(ReportIntyg).dispute(by, { id, revision, note: '' }, newId());
}
const told = async (kind: string) => {
  const rows = await db
    .as('postgres')
    .query<{ to: string }>(
      `select payload ->> 'to' as to from platform.outbox where type = 'notice' and payload ->> 'kind' = $1`,
      [kind],
    );
  return rows.map(({ to }) => to);
};
const evidence = async (type: string) =>
  db
    .as('postgres')
    .query<{ found: number }>(
      `select count(*)::int as found from evidence_log.evidence_entry where kind = $1`,
      [type],
    )
    .then(([row]) => row?.found ?? 0);

describe('a signed intyg is revoked', () => {
  it('by its signer, never by the doctor, for a reason from the list', async () => {
    const id = await signed('BT10');
    expect(await refusalOf(revoke(maja, id, 'wrong-person'))).toBe('not-possible');
    const moved = await revoke(sara, id, 'wrong-person', 'Gällde en kollega.');
    expect(moved.statusLine).toBe('återkallat: fel person');
    const view = await steps.view(maja, id);
    expect(view).toMatchObject({
      documentState: 'revoked',
      revocation: { reason: 'fel person', note: 'Gällde en kollega.', answer: null },
    });
    const { goals } = await world.app.get(ListIntyg).overview(maja, maja.personId);
    expect(goals.find(({ code }) => code === 'BT10')?.state).toBe('missing');
    expect(await told('intyg-revoked')).toContain(maja.personId);
  });

  it('with days that are free again, and an entry in the log', async () => {
    const before = await evidence('document-status');
    const id = await signed('BT11');
    const { documentId } = await steps.view(maja, id);
    await revoke(sara, id, 'signed-by-mistake');
    const rows = await db
      .as('postgres')
      .query<{ open: number }>(
        `select count(*) filter (where ended_at is null)::int as open from trainees.attested_period where document_id = $1`,
        [documentId],
      );
    expect(rows[0]?.open).toBe(0);
    expect(await evidence('document-status')).toBe(before + 1);
  });

  it('by the head of the unit whose name it carries, by no other head', async () => {
    const id = await signed('BT12');
    const { revision } = await steps.view(maja, id);
    const move = { id, revision, reason: 'false-basis' as const, note: '' };
    const viktor = await world.actor('viktor');
    expect(await refusalOf(world.app.get(RevokeIntyg).revoke(viktor, move, newId()))).toBe('not-found');
    expect((await world.app.get(RevokeIntyg).revoke(karin, move, newId())).state).toBe('revoked');
    expect(await told('intyg-revoked')).toContain(sara.personId);
  });

  it('and the doctor answers once, beside it, for those who see the intyg', async () => {
    const id = await signed('BT13');
    const answer = (who: Actor, text = 'Jag var där.') =>
      world.app.get(RevokeIntyg).answer(who, id, text, newId());
    expect(await refusalOf(answer(maja))).toBe('not-possible');
    await revoke(sara, id, 'false-basis');
    expect((await steps.view(maja, id)).actions.map(({ name }) => name)).toContain('answer');
    expect(await refusalOf(answer(sara))).toBe('not-possible');
    expect(await refusalOf(answer(maja, 'Patienten 19121212-1212 vet.'))).toBe('text-refused');
    await answer(maja);
    expect(await refusalOf(answer(maja))).toBe('already-answered');
    expect((await steps.view(sara, id)).revocation?.answer?.text).toBe('Jag var där.');
    expect(await told('revocation-answered')).toEqual([sara.personId]);
  });

  it('and, when a fact was wrong, is followed by a new one, each naming the other', async () => {
    const id = await signed('BT14');
    await revoke(sara, id, 'wrong-fact');
    const { revision } = await steps.view(maja, id);
    const move = { id, revision, reason: 'Perioden blev fel.' };
    const next = await world.app.get(ReplaceIntyg).replace(maja, move, newId());
    await world.app.get(SendIntyg).send(maja, next.id, 1, newId());
    await steps.check(sara, next.id);
    expect((await steps.sign(sara, next.id)).items).toMatchObject([{ result: 'signed' }]);
    expect(await steps.view(maja, id)).toMatchObject({ state: 'revoked', replacedBy: next.id });
    expect(await steps.view(maja, next.id)).toMatchObject({ documentState: 'in-force', replaces: id });
  });

  it('and for any other reason is not followed by one', async () => {
    const id = await signed('BT15');
    await revoke(sara, id, 'false-basis');
    const { revision } = await steps.view(maja, id);
    const move = { id, revision, reason: 'Igen.' };
    expect(await refusalOf(world.app.get(ReplaceIntyg).replace(maja, move, newId()))).toBe('not-possible');
  });
});

describe('a signature is disputed', () => {
  it('in one step by whose name it carries; nothing ends, and those concerned are told', async () => {
    const id = await signed('BT16');
    expect(await refusalOf(dispute(maja, id))).toBe('not-possible');
    await dispute(sara, id);
    expect(await refusalOf(dispute(sara, id))).toBe('reported-already');
    const view = await steps.view(maja, id);
    expect(view).toMatchObject({
      documentState: 'in-force',
      reports: [{ kind: 'dispute', state: 'open', isMine: false }],
    });
    const anders = await world.actor('anders');
    expect((await told('intyg-disputed')).toSorted()).toEqual(
      [maja.personId, karin.personId, anders.personId].toSorted(),
    );
  });

  it('and the head of the unit decides it, where no application has the intyg', async () => {
    const id = await signed('BT17');
    const report = await dispute(sara, id);
    const decide = world.app.get(IntygReports);
    const move = { id: report.id, revision: 1 };
    expect(await refusalOf(decide.accept(sara, move, newId()))).toBe('not-possible');
    expect(await refusalOf(decide.accept(maja, move, newId()))).toBe('not-possible');
    const both = await Promise.allSettled([
      decide.accept(karin, move, newId()),
      decide.reject(karin, { ...move, reason: 'Underskriften är gjord med e-legitimation.' }, newId()),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { state, reports } = await steps.view(maja, id);
    expect([state, reports[0]?.state]).toEqual(
      both[0].status === 'fulfilled' ? ['revoked', 'accepted'] : ['signed', 'rejected'],
    );
    expect(await told('report-decided')).toEqual([sara.personId]);
  });
});

describe('what carries a name', () => {
  it('is listed for whose signature it is, with one step to say that it is not', async () => {
    const id = await signed('BT18');
    const mine = () => world.app.get(ListIssued).inMyName(sara);
    const own = async () => (await mine()).items.find(({ intygId }) => intygId === id);
    expect(await own()).toMatchObject({
      status: 'in-force',
      isQuestioned: false,
      revision: expect.any(Number),
    });
    await dispute(sara, id);
    expect(await own()).toMatchObject({ isQuestioned: true, revision: null });
    expect((await world.app.get(ListIssued).inMyName(await world.actor('helena'))).items).toEqual([]);
    expect(await told('signed-in-your-name')).toContain(sara.personId);
  });

  it('of a unit is listed for its head, revoked or not, and each reading is logged', async () => {
    const { items } = await world.app.get(ListIssued).ofMyUnits(karin);
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['in-force', 'revoked']));
    expect(new Set(items.map(({ unit }) => unit)).size).toBe(1);
    const [log] = await db.as('postgres').query<{ found: number }>(
      `select count(*)::int as found from identity.access_log
        where person_id = $1 and trainee_id = $2 and what = 'såg intyg som bär enhetens namn'`,
      [karin.personId, maja.personId],
    );
    expect(log?.found).toBe(1);
    expect((await world.app.get(ListIssued).ofMyUnits(await world.actor('viktor'))).items).toEqual([]);
  });
});

describe('rows of what was said', () => {
  const seenBy = async (person: Actor, table: string) => {
    const [row] = await db
      .as('api')
      .transactions.run({ person: person.personId }, () =>
        sql<{ found: number }>(`select count(*)::int as found from intyg.${table}`),
      );
    return row?.found ?? 0;
  };

  it.each(['revocation', 'revocation_answer', 'report'])(
    'of %s are seen by doctor, signer and the unit’s head, and by nobody with nothing to do with the intyg',
    async (table) => {
      const existing = await seenBy(maja, table);
      expect(existing).toBeGreaterThan(0);
      expect(await seenBy(sara, table)).toBe(existing);
      expect(await seenBy(karin, table)).toBe(existing);
      for (const key of ['noor', 'viktor', 'helena', 'magnus']) {
        expect(await seenBy(await world.actor(key), table)).toBe(0);
      }
    },
  );
});
