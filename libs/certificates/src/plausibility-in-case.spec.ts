import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { newId, sql } from '@specialistvagen/platform';
import { CheckSigned, WeighFindings } from '@specialistvagen/plausibility';
import { RevokeIntyg } from '@specialistvagen/intyg';
import type { GoalsContent } from '@specialistvagen/intyg';
import { applicationWorld } from '../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../test/support/builders/application-world.js';
import { IntygSteps, goalsContent } from '../../../test/support/builders/intyg-steps.js';
import { processAs } from '../../../test/support/builders/process-as.js';
import { unitId } from '../../../test/support/builders/signing-world.js';
import { usePostgres } from '../../../test/support/index.js';
import { ShowCase } from './use-cases/show-case.js';

const db = usePostgres();
let world: ApplicationWorld;
let worker: INestApplicationContext;
let steps: IntygSteps;
let maja: Actor;
let sara: Actor;
let anders: Actor;
let ingrid: Actor;
let id: string;
/** Where the signer has never worked; and there while the doctor served full time elsewhere. */
let strange: string;
let alone: string;

beforeAll(async () => {
  world = await applicationWorld(db);
  worker = await processAs('worker', db, world, world.clock);
  steps = new IntygSteps(world, db);
  [maja, sara, anders, ingrid] = [
    await world.actor('maja'),
    await world.actor('sara'),
    await world.actor('anders'),
    await world.actor('ingrid'),
  ];
  alone = await signed({ goals: ['BT1'], careUnitId: unitId('psykiatri'), periodTo: '2026-08-20' });
  id = await world.underExamination(maja, ingrid);
}, 120_000);
afterAll(() => Promise.all([world.app.close(), worker.close()]));

async function signed(traits: Partial<GoalsContent>, about = maja): Promise<string> {
  const intygId = await steps.request(about, { signer: sara, content: goalsContent(traits) });
  await steps.check(sara, intygId);
  const { items } = await steps.sign(sara, intygId);
  const documentId = items[0]?.documentId ?? '';
  await worker.get(CheckSigned, { strict: false }).documents([documentId]);
  return documentId;
}
const inCase = async () => (await world.app.get(ShowCase).of(ingrid, id)).plausibility;
const seenBy = ({ personId }: Actor) =>
  db.as('api').transactions.run({ person: personId }, () => sql('select 1 from plausibility.finding'));
const ofDirector = async (documentId: string) => {
  const { items } = await world.app.get(WeighFindings, { strict: false }).list(anders);
  const found = items.find(({ documents }) => documents.some((one) => one.id === documentId));
  if (!found) throw new Error('not found by the checks');
  return found;
};
const assess = async (documentId: string, verdict: 'explained' | 'follow-up', isPassedOn: boolean) => {
  const finding = await ofDirector(documentId);
  const body = { after: finding.assessments.length, verdict, isPassedOn, note: 'Frågat enheten.' };
  return world.app.get(WeighFindings, { strict: false }).assess(anders, finding.id, body, newId());
};

describe('an officer’s case', () => {
  it('shows nothing of what one check alone has found', async () => {
    expect(await ofDirector(alone)).toMatchObject({ check: { id: 'RK2' }, reachesOfficer: false });
    expect(await inCase()).toEqual([]);
    expect(await seenBy(ingrid)).toEqual([]);
  });

  it('shows it once the study director has passed it on, and not when it was taken back', async () => {
    await assess(alone, 'follow-up', true);
    const [finding] = await inCase();
    expect(finding).toMatchObject({
      check: { id: 'RK2' },
      signer: { id: sara.personId },
      assessments: [{ verdict: 'follow-up', isPassedOn: true, note: 'Frågat enheten.' }],
    });
    await assess(alone, 'explained', false);
    expect(await inCase()).toEqual([]);
  });

  it('shows nothing because the signer has other findings about another doctor', async () => {
    await world.post('noor');
    const other = await signed(
      { goals: ['BT1'], careUnitId: unitId('psykiatri-05') },
      await world.actor('noor'),
    );
    expect((await ofDirector(other)).reachesOfficer).toBe(true);
    expect((await ofDirector(alone)).reachesOfficer).toBe(false);
    expect(await inCase()).toEqual([]);
  });

  it('shows what coincides with another check of what the signer signed for her, whatever the director thought of it', async () => {
    strange = await signed({ goals: ['BT2'], careUnitId: unitId('psykiatri-05') });
    expect((await ofDirector(strange)).reachesOfficer).toBe(true);
    const [finding] = await inCase();
    expect(finding).toMatchObject({ check: { id: 'RK2' }, state: 'explained', documents: [{ id: alone }] });
    expect(await seenBy(maja)).toEqual([]);
    expect(await seenBy(await world.actor('magnus'))).toEqual([]);
  });

  it('is hindered by none of it: no check of the law, no act', async () => {
    const { checks, lackingForApproval } = await world.app.get(ShowCase).of(ingrid, id);
    expect(checks.filter(({ rule }) => String(rule).startsWith('RK'))).toEqual([]);
    expect(lackingForApproval.join(' ')).not.toMatch(/rimlig/i);
  });

  it('no longer shows it when what it coincided with is revoked', async () => {
    const [row] = await db
      .as('postgres')
      .query<{ id: string; revision: number }>(
        'select id, revision from intyg.draft where document_id = $1',
        [strange],
      );
    const move = {
      id: row?.id ?? '',
      revision: row?.revision ?? 0,
      reason: 'false-basis' as const,
      note: '',
    };
    await world.app.get(RevokeIntyg, { strict: false }).revoke(sara, move, newId());
    expect(await inCase()).toEqual([]);
  });
});
