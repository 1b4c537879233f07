import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoPerson } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { newId } from '@specialistvagen/platform';
import { loadStatusList, loadTrust } from '@specialistvagen/signing';
import { applicationWorld, refusalBy } from '../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../test/support/builders/application-world.js';
import { usePostgres } from '../../../test/support/index.js';
import type { RegisterPaperCase } from './contract/index.js';
import { Casework } from './use-cases/casework.js';
import { ListCases } from './use-cases/list-cases.js';
import { OpenDecision } from './use-cases/open-decision.js';
import { PaperCases } from './use-cases/paper-cases.js';
import { PublishStatusList } from './use-cases/publish-status-list.js';
import { ShowCase } from './use-cases/show-case.js';
import { TakeCase } from './use-cases/take-case.js';
import { TrustStatus } from './use-cases/trust-status.js';
const db = usePostgres();
let world: ApplicationWorld;
let ingrid: Actor;
let maja: Actor;

beforeAll(async () => {
  world = await applicationWorld(db);
  ingrid = await world.actor('ingrid');
  maja = await world.actor('maja');
}, 120_000);
afterAll(() => world.app.close());

const aPaperCase = (traits: Partial<RegisterPaperCase> = {}): RegisterPaperCase => ({
  traineeId: null,
  applicantName: 'Papper Pappersson',
  kind: 'bt',
  specialty: null,
  arrivedOn: '2026-11-02',
  careProviderId: null,
  regionCode: '05',
  licenceRoute: 'eu-recognition',
  form: 'standalone',
  btStartedOn: '2025-10-01',
  note: '',
  ...traits,
});
const register = (traits: Partial<RegisterPaperCase> = {}) =>
  world.app.get(PaperCases).register(ingrid, aPaperCase(traits), newId());
const facts = async (): Promise<string[]> => {
  const rows = await db.as('postgres').query<{ fact: string; region: string }>(
    `select payload->>'fact' as fact, payload->>'region' as region from platform.outbox
      where type = 'register-fact' and payload->>'region' = '05' order by at, id`,
  );
  return rows.map(({ fact }) => fact);
};

describe('a wholly paper application', () => {
  it('is not registered as arrived in the future, nor by its own applicant', async () => {
    const late = await refusalBy(register({ arrivedOn: '2099-01-01' }));
    expect(late).toMatchObject({ code: 'paper-case-refused', reasons: [{ field: 'arrivedOn' }] });
    expect((await refusalBy(register({ traineeId: ingrid.personId }))).code).toBe('paper-case-refused');
  });

  it('is not registered with an identity number in its note', async () => {
    expect((await refusalBy(register({ note: 'Gäller 19800101-0019' }))).code).toBe('text-refused');
  });

  it('stands in the queue, is decided on paper and counted as started and approved', async () => {
    const { id, revision } = await register();
    const act = async <Body extends object>(body: Body, at: number) => ({
      actor: ingrid,
      id,
      key: newId(),
      body: {
        ...body,
        revision: at,
      },
    });
    await world.app.get(TakeCase).take(await act({ as: 'officer' as const }, revision));
    const taken = await world.stateNoBias(ingrid, id);
    const paid = await world.app
      .get(Casework)
      .registerFeePaid(await act({ paidOn: '2026-11-03', reason: 'Betalt på papper.' }, taken.revision));
    const approve = world.app
      .get(OpenDecision)
      .approve(await act({ reasons: 'Uppfyllt.', overrides: [] }, paid.revision));
    expect((await refusalBy(approve)).code).toBe('paper-case');
    expect(await facts()).toEqual([]);
    const decision = {
      outcome: 'approved' as const,
      decidedOn: '2026-11-20',
      reasons: 'Uppfyllt.',
      lacking: [],
    };
    await world.app.get(PaperCases).recordDecision(await act(decision, paid.revision));
    expect(await facts()).toEqual(['post-started', 'bt-approved']);
    const page = await world.app.get(ShowCase).of(ingrid, id);
    expect(page).toMatchObject({
      state: 'decided',
      origin: 'paper',
      applicant: { name: 'Papper Pappersson' },
    });
    const { items } = await world.app.get(ListCases).register(ingrid, { outcome: 'approved' });
    expect(items).toMatchObject([{ origin: 'paper', applicationId: id }]);
  });

  it('is never looked for by identity number, however it is written', async () => {
    const number = demoPerson('maja').personalIdentityNumber;
    const short = `${number.slice(2, 8)}-${number.slice(8)}`;
    for (const diarienummer of [number, short, `BT ${number}`]) {
      const refused = await refusalBy(world.app.get(ListCases).cases(ingrid, { diarienummer }));
      expect(refused).toMatchObject({
        code: 'search-by-identity-number',
        reasons: [{ field: 'diarienummer' }],
      });
    }
  });

  it('is not refused on paper without where competence is lacking', async () => {
    const { id, revision } = await register();
    const key = newId();
    await world.app.get(TakeCase).take({ actor: ingrid, id, key, body: { revision, as: 'officer' } });
    const taken = await world.stateNoBias(ingrid, id);
    const fee = { revision: taken.revision, paidOn: '2026-11-03', reason: 'Betalt.' };
    const paid = await world.app.get(Casework).registerFeePaid({ actor: ingrid, id, key, body: fee });
    const body = {
      revision: paid.revision,
      outcome: 'refused' as const,
      decidedOn: '2026-11-20',
      reasons: 'Brister.',
      lacking: [],
    };
    const refused = await refusalBy(
      world.app.get(PaperCases).recordDecision({ actor: ingrid, id, key, body }),
    );
    expect(refused).toMatchObject({ code: 'paper-decision-refused', reasons: [{ rule: 'R23' }] });
  });
});

describe('a fee that is not paid', () => {
  it('leads to dismissal only after an order to pay, and not before its day has passed', async () => {
    await world.signedGoal(maja, 'BT1');
    const id = await world.sent(maja);
    const act = async <Body extends object>(body: Body) => ({
      actor: ingrid,
      id,
      key: newId(),
      body: {
        ...body,
        revision: (await world.application(maja)).revision ?? 0,
      },
    });
    await world.app.get(TakeCase).take(await act({ as: 'officer' as const }));
    await world.stateNoBias(ingrid, id);
    const dismiss = async () =>
      world.app.get(OpenDecision).dismiss(await act({ reason: 'Avgiften är inte betald.' }));
    expect((await refusalBy(dismiss())).code).toBe('dismissal-refused');
    await world.app.get(Casework).orderFee(await act({ payBy: '2099-01-01' }));
    expect((await refusalBy(dismiss())).code).toBe('dismissal-refused');
    await db
      .as('postgres')
      .query(`update certificates.application set pay_by = '2026-01-01' where id = $1`, [id]);
    expect(await world.act(ingrid, (await dismiss()).ticket)).toEqual({ result: 'signed', reasons: [] });
    expect(await world.application(maja)).toMatchObject({
      state: 'dismissed',
      decision: { outcome: 'dismissed' },
    });
  });
});

it('the status list for offline verification holds every document with its revisions, signed', async () => {
  const issuedAt = await world.app.get(TrustStatus).write(world.dataDir);
  const trustDir = path.join(world.dataDir, 'trust');
  const list = loadStatusList(trustDir, loadTrust(trustDir));
  expect(list?.issuedAt).toBe(issuedAt);
  const known = await db.as('postgres').query('select distinct document_id from intyg.document_status');
  const listed = Object.values(list?.documents ?? {});
  expect(known.length).toBeGreaterThan(0);
  expect(listed).toHaveLength(known.length);
  expect(listed.every(({ revisions }) => (revisions?.length ?? 0) > 0)).toBe(true);
});

it('the published status list follows within a minute, names nobody, and openssl accepts its signature', async () => {
  const publish = world.app.get(PublishStatusList);
  const first = await publish.signed();
  expect(await publish.signed()).toBe(first);
  world.clock.advance(30_000);
  const next = await publish.signed();
  expect(next.issuedAt > first.issuedAt).toBe(true);
  expect(next.statusList).not.toMatch(/reason|name|Maja/);
  const folder = mkdtempSync(path.join(tmpdir(), 'status-'));
  const file = (name: string) => path.join(folder, name);
  const check = (content: string) => {
    writeFileSync(file('status.json'), content);
    writeFileSync(file('status.p7s'), Buffer.from(next.signature, 'base64'));
    const root = path.join(world.dataDir, 'trust/root.pem');
    const command = 'cms -verify -binary -inform DER -purpose any -no_check_time';
    const files = ['-in', file('status.p7s'), '-content', file('status.json'), '-CAfile', root];
    return spawnSync('openssl', [...command.split(' '), ...files, '-out', file('out')]).status;
  };
  expect(check(next.statusList)).toBe(0);
  expect(check(next.statusList.replace('in-force', 'revoked'))).not.toBe(0);
});
