import { createHash } from 'node:crypto';
import type { Actor } from '@specialistvagen/identity';
import { newId, sql } from '@specialistvagen/platform';
import { RecordEarlierDocument } from '@specialistvagen/trainees';
import { applicationWorld, refusalBy } from '../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../test/support/builders/application-world.js';
import { unitId } from '../../../test/support/builders/signing-world.js';
import { usePostgres } from '../../../test/support/index.js';
import { ReceiveOriginals } from './use-cases/receive-originals.js';
import { ShowCase } from './use-cases/show-case.js';
import { ShowCompleteness } from './use-cases/show-completeness.js';
import { dayFromNow } from '../../../test/journeys/story/days.js';

const db = usePostgres();
let world: ApplicationWorld;
let helena: Actor;
let ingrid: Actor;
let id = '';
let copyId = '';

/** An ST in psykiatri under SOSFS 2015:8, with nothing but a course on paper. */
const anSt = {
  kind: 'st' as const,
  form: undefined,
  specialty: 'psykiatri',
  regulation: 'SOSFS 2015:8',
  regulationReason: 'Allmäntjänstgöring fullgjord.',
  atCompletedOn: '2015-06-30',
  licenceDate: '2020-01-01',
  startsOn: '2020-01-01',
  endsOn: dayFromNow(62),
  periods: [
    {
      careUnitId: unitId('vardcentral'),
      from: '2020-01-01',
      to: '2026-11-20',
      percent: 100,
      area: 'psychiatry' as const,
    },
  ],
};

beforeAll(async () => {
  world = await applicationWorld(db, 'helena', anSt);
  helena = await world.actor('helena');
  ingrid = await world.actor('ingrid');
  copyId = await verifiedCopy();
}, 120_000);
afterAll(() => world.app.close());

/** A course certificate on paper, scanned by the doctor and compared with its original by the principal supervisor. */
async function verifiedCopy(): Promise<string> {
  const papers = world.app.get(RecordEarlierDocument, { strict: false });
  const scan = Buffer.from('%PDF-1.4\nett kursintyg på papper');
  const words = { title: 'Kursintyg 2022, på papper', goals: ['a6'], activity: 'KURS' as const };
  const paper = await papers.create(helena, helena.personId, words, newId());
  const at = (actor: Actor) => ({ actor, traineeId: helena.personId, id: paper.id });
  await papers.upload(at(helena), scan);
  const sha256 = createHash('sha256').update(scan).digest('hex');
  const erik = await world.actor('erik');
  await papers.verify(at(erik), { outcome: 'verified-copy', sha256 }, newId());
  return paper.id;
}
const receive = async (given: { receivedOn?: string; earlierDocumentId?: string } = {}) => {
  const revision = await world.revision(ingrid, id);
  const body = { earlierDocumentId: copyId, receivedOn: world.clock.today(), ...given, revision };
  return world.app.get(ReceiveOriginals).receive({ actor: ingrid, id, key: newId(), body });
};
async function officerSees() {
  const { goals, verifiedCopies } = await world.app.get(ShowCase).of(ingrid, id);
  return { goal: goals.find(({ code }) => code === 'a6'), verifiedCopies };
}
const doctorSees = async () =>
  (await world.app.get(ShowCompleteness).of(helena, helena.personId)).goals.find(({ code }) => code === 'a6');

describe('a verified copy of an earlier paper', () => {
  it('waits, and counts for nothing in the application before its original has come in (R15)', async () => {
    expect(await doctorSees()).toMatchObject({ isMet: false, waitingCopies: [copyId] });
    id = await world.underExamination(helena, ingrid);
    const { goal, verifiedCopies } = await officerSees();
    expect(goal).toMatchObject({ isMet: false, waitingCopies: [copyId] });
    expect(verifiedCopies).toMatchObject([{ id: copyId, goals: ['a6'], originalReceivedOn: null }]);
  });

  it('is not marked for a day to come, nor for a paper that is not the applicant’s', async () => {
    expect((await refusalBy(receive({ receivedOn: '2099-01-01' }))).code).toBe('original-day-refused');
    expect((await refusalBy(receive({ earlierDocumentId: newId() }))).code).toBe('copy-unknown');
    expect((await officerSees()).goal?.isMet).toBe(false);
  });

  it('counts for its goal from when the officer has marked the original as received', async () => {
    await receive();
    const { goal, verifiedCopies } = await officerSees();
    expect(goal).toMatchObject({ isMet: true, missing: null, waitingCopies: [] });
    expect(goal?.groups.flatMap(({ metBy }) => metBy)).toEqual([copyId]);
    expect(verifiedCopies).toMatchObject([{ id: copyId, originalReceivedOn: world.clock.today() }]);
  });

  it('is marked once, with a row of history that says of which paper', async () => {
    expect((await refusalBy(receive())).code).toBe('original-received');
    const rows = await db
      .as('postgres')
      .query(`select note, subject_id from certificates.application_event where action = 'receive-original'`);
    expect(rows).toEqual([{ note: 'Kursintyg 2022, på papper', subject_id: copyId }]);
  });

  it('counts for the applicant too, and the unit is not told what has come in to the authority', async () => {
    expect(await doctorSees()).toMatchObject({ isMet: true, missing: null });
    const seen = await world.app.get(ShowCompleteness).of(await world.actor('anders'), helena.personId);
    expect(seen.goals.find(({ code }) => code === 'a6')).toMatchObject({ isMet: false });
  });

  it('is read by the officer who has the case and by no other, and an unverified paper by neither', async () => {
    const papers = world.app.get(RecordEarlierDocument, { strict: false });
    const words = { title: 'Ett papper till', goals: ['a6'], activity: 'KURS' as const };
    await papers.create(helena, helena.personId, words, newId());
    const read = () => sql<{ id: string }>('select id from trainees.earlier_document');
    const readBy = async (actor: Actor) =>
      (await db.as('api').transactions.run({ person: actor.personId }, read)).map((row) => row.id);
    expect(await readBy(ingrid)).toEqual([copyId]);
    expect(await readBy(await world.actor('magnus'))).toEqual([]);
  });
});
