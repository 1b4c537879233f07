import path from 'node:path';
import { AssembleApplication, SubmitApplication } from '@specialistvagen/certificates';
import { OpenIntygAct } from '@specialistvagen/intyg';
import { FixedClock, loadConfig, newId, swedishDay } from '@specialistvagen/platform';
import { loadStatusList, loadTrust } from '@specialistvagen/signing';
import { anApplicationForm, applicationWorld } from '../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../test/support/builders/application-world.js';
import { usePostgres } from '../../../test/support/index.js';
import { openDomain } from './domain-services.js';
import type { DomainServices } from './domain-services.js';
const db = usePostgres();
let world: ApplicationWorld;
let domain: DomainServices;
let later: FixedClock;

beforeAll(async () => {
  world = await applicationWorld(db);
  const config = loadConfig({ NODE_ENV: 'test', DATA_DIR: world.dataDir, PUBLIC_URL: 'http://localhost:1' });
  later = new FixedClock(new Date(world.clock.now().getTime() + 3_600_000).toISOString());
  domain = await openDomain(config, db.as('worker').transactions, later);
}, 120_000);
afterAll(async () => {
  await domain.close();
  await world.app.close();
});

describe('what the worker does without anybody asking', () => {
  it('closes an application’s signing act that was left, leaves the application a draft and tells the applicant', async () => {
    const maja = await world.actor('maja');
    await world.signedGoal(maja, 'BT1');
    const { id, revision } = await world.app.get(AssembleApplication).assemble(maja, maja.personId, newId());
    await world.app.get(AssembleApplication).saveForm(maja, id, { revision, form: anApplicationForm });
    const page = await world.application(maja);
    const confirmedFaults = page.completeness.findings.map(({ key }) => key);
    const body = { revision: page.revision ?? 0, confirmedFaults };
    const { ticket } = await world.app.get(SubmitApplication).open(maja, id, body, newId());
    expect(await domain.sweepSigningActs()).toBe(1);
    expect(await world.app.get(OpenIntygAct).result(maja, ticket)).toMatchObject({ state: 'not-completed' });
    expect((await world.application(maja)).state).toBe('draft');
    expect(await domain.sweepSigningActs()).toBe(0);
  });

  it('writes the signed status list that the offline verifier reads', async () => {
    const issuedAt = await domain.writeTrustStatus();
    const trustDir = path.join(world.dataDir, 'trust');
    const list = loadStatusList(trustDir, loadTrust(trustDir));
    expect(list?.issuedAt).toBe(issuedAt);
    expect(Object.values(list?.documents ?? {})).toMatchObject([{ status: 'in-force' }]);
  });

  it('runs the rules over everything once a night, and has nothing more to do until the next', async () => {
    later.set(`${swedishDay(new Date(Date.now() + 86_400_000))}T09:00:00Z`);
    expect(await domain.checkTheNight()).toMatchObject({ checked: 1, failed: [], isFinished: true });
    expect(await domain.checkTheNight()).toBeNull();
  });
});
