import type { Actor } from '@specialistvagen/identity';
import { usePostgres } from '../../../test/support/index.js';
import { IntygSteps } from '../../../test/support/builders/intyg-steps.js';
import { signingWorld } from '../../../test/support/builders/signing-world.js';
import type { SigningWorld } from '../../../test/support/builders/signing-world.js';
import { csvOf } from './domain/director-sheet.js';
import { workbookOf } from './domain/workbook.js';
import { IntygModule } from './intyg.module.js';
import { DirectorView } from './use-cases/director-view.js';

const db = usePostgres();
let world: SigningWorld;
let anders: Actor;

beforeAll(async () => {
  world = await signingWorld(db, IntygModule);
  await world.post('maja');
  await world.post('noor', { supervisors: [] });
  const steps = new IntygSteps(world, db);
  await steps.request(await world.actor('maja'), { signer: await world.actor('sara') });
  anders = await world.actor('anders');
}, 120_000);
afterAll(() => world.app.close());

describe('a study director’s Monday', () => {
  it('has every supervisor of own doctors, with how many and with what training', async () => {
    const { items } = await world.app.get(DirectorView).supervisorLoads(anders);
    const seen = items.map(({ person, principalFor, supervisorFor, training }) => [
      person.displayName,
      principalFor.length,
      supervisorFor.length,
      training?.from ?? null,
    ]);
    expect(seen).toEqual([
      ['Erik Sandström', 2, 0, '2011-05-03'],
      ['Johan Ek', 0, 1, '2019-02-19'],
      ['Sara Wikström', 0, 1, '2017-09-12'],
    ]);
  });

  it('has those without training first', async () => {
    await db
      .as('postgres')
      .query(`delete from identity.competence where person_id = $1 and kind = 'supervisor-training'`, [
        (await world.actor('johan')).personId,
      ]);
    const { items } = await world.app.get(DirectorView).supervisorLoads(anders);
    expect(items[0]).toMatchObject({ person: { displayName: 'Johan Ek' }, training: null });
  });

  it('is a sheet that says what waits for whom, without any identity number', async () => {
    const { doctors, supervisors } = await world.app.get(DirectorView).sheets(anders);
    const csv = csvOf(doctors);
    const [headings = '', maja = '', noor = ''] = csv.split('\r\n');
    expect(headings).toMatch(/^\uFEFFLäkare;Utbildning;/);
    expect(maja).toMatch(/^Maja Lindqvist;.*;Erik Sandström;1;Sara Wikström;\d{4}-\d\d-\d\d$/);
    expect(noor).toMatch(/;Erik Sandström;0;;$/);
    expect(csv).not.toMatch(/\d{6,8}-\d{4}/);
    // A workbook is a zip.
    expect((await workbookOf([doctors, supervisors])).subarray(0, 2).toString()).toBe('PK');
  });

  it('names those who have not met a supervisor for three months, to the study director and not to a coordinator', async () => {
    const view = world.app.get(DirectorView);
    const names = async () =>
      (await view.supervisorLoads(anders)).withoutMeeting.map(({ displayName }) => displayName);
    expect(await names()).toEqual(['Maja Lindqvist', 'Noor Haddad']);
    await db.as('postgres').query(
      `insert into supervisors.meeting (id, trainee_id, supervisor_id, held_on, recorded_by)
       values (gen_random_uuid(), $1, $2, $3, $2)`,
      [(await world.actor('maja')).personId, (await world.actor('erik')).personId, world.clock.today()],
    );
    expect(await names()).toEqual(['Noor Haddad']);
  });

  it('is empty for a study director elsewhere', async () => {
    const view = world.app.get(DirectorView);
    expect(await view.supervisorLoads(await world.actor('birgit'))).toEqual({
      items: [],
      withoutMeeting: [],
    });
    expect((await view.sheets(await world.actor('birgit'))).doctors.rows).toEqual([]);
  });
});
