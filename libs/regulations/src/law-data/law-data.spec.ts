import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { templateOf } from '../templates/template-store.js';
import {
  activityOfForm,
  atParts,
  btGoals,
  bundleOf,
  dataFolder,
  decisionTypes,
  feeOn,
  formForActivity,
  goalByCode,
  goals,
  goalsOf,
  inGoalOrder,
  intygTypes,
  licenceRoutes,
  regions,
  regulationList,
  regulationMeta,
  specialties,
  specialtyById,
  universities,
} from './index.js';
import { LICENCE_ROUTE_LABELS, type LicenceRoute } from '../vocabulary/index.js';

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
    )
    .sort();
}

describe('the data of the law', () => {
  it('is locked: a published version is never edited, a change is a new folder', () => {
    const root = dataFolder();
    const hashes = Object.fromEntries(
      filesBelow(root).map((file) => [
        path.relative(root, file).split(path.sep).join('/'),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
    );
    expect(hashes).toMatchSnapshot();
  });

  it('is found from the compiled code as well as from the sources', () => {
    const root = path.resolve(dataFolder(), '..', '..', '..');
    expect(dataFolder(path.join(root, 'dist', 'libs', 'regulations', 'src', 'law-data'))).toBe(dataFolder());
    expect(() => dataFolder(path.parse(root).root)).toThrow('not found');
  });

  it('has eighteen BT goals with titles that are marked as not checked against the föreskrift', () => {
    const all = btGoals();
    expect(all.map((goal) => goal.code)).toEqual(Array.from({ length: 18 }, (_, index) => `BT${index + 1}`));
    expect(all.every((goal) => goal.title !== null && !goal.isTitleVerified)).toBe(true);
  });

  it('gives no c goal a title, since the målbeskrivning has none', () => {
    const all = goals('c');
    expect(all.length).toBe(861);
    expect(all.filter((goal) => goal.title !== null)).toEqual([]);
  });

  it('orders goals as people count', () => {
    expect(inGoalOrder(['BT10', 'BT2', 'BT1'])).toEqual(['BT1', 'BT2', 'BT10']);
    expect(inGoalOrder(['STc10', 'STb1', 'STc2', 'STa7'])).toEqual(['STa7', 'STb1', 'STc2', 'STc10']);
  });

  it('refuses a regulation that is not there', () => {
    expect(() => regulationMeta('SOSFS 2008:17', '2026-11-21')).toThrow('unknown regulation');
    expect(() => goals('bt', 'HSLF-FS 2021:8', '../../etc')).toThrow('unknown regulation');
  });

  it('has 890 goals of 2021 and 833 of 2015, as many c goals in each specialty as it says, and no code twice', () => {
    for (const [designation, count] of [
      ['HSLF-FS 2021:8', 890],
      ['SOSFS 2015:8', 833],
    ] as const) {
      const all = goalsOf(designation, '2026-11-21');
      expect(all).toHaveLength(count);
      expect(new Set(all.map((goal) => `${goal.specialty ?? ''} ${goal.code}`)).size).toBe(count);
      for (const specialty of specialties()) {
        const own = goalsOf(designation, '2026-11-21', { specialty: specialty.id, kinds: ['c'] });
        expect([specialty.id, own.length]).toEqual([specialty.id, specialty.cGoalCount[designation]]);
      }
    }
  });

  it('gives a specialty the shared goals that it has beside its own', () => {
    const codes = (specialty: string, designation = 'SOSFS 2015:8'): string[] =>
      goalsOf(designation, '2026-11-21', { specialty, kinds: ['a', 'b'] }).map((goal) => goal.code);
    expect(codes('psykiatri')).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'b1', 'b2', 'b3', 'b4', 'b5']);
    expect(codes('arbetsmedicin')).not.toContain('b5');
    expect(codes('arbetsmedicin')).toContain('b4');
    expect(codes('radiologi')).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6']);
    expect(codes('skolhalsovard', 'HSLF-FS 2021:8')).not.toContain('STb4');
    expect(specialtyById('psykiatri')?.bGoals.isVerified).toBe(true);
    expect(specialtyById('radiologi')?.bGoals.isVerified).toBe(false);
  });

  it('knows what attests a goal: groups that are all needed, and one way of each group', () => {
    const of = { designation: 'HSLF-FS 2021:8', version: '2026-11-21', specialty: 'psykiatri' };
    expect(goalByCode('STb4', of)?.groups).toEqual([
      {
        anyOf: [
          { activity: 'KLINISK_TJANSTGORING', form: 'SOS-2021-B9' },
          { activity: 'AUSKULTATION', form: 'SOS-2021-B8' },
        ],
      },
      { anyOf: [{ activity: 'KURS', form: 'SOS-2021-B10' }] },
    ]);
    expect(goalByCode('STa3', of)?.groups).toEqual([{ anyOf: [{ activity: null, form: 'SOS-2021-B12' }] }]);
    expect(goalByCode('BT1', of)?.groups).toEqual([{ anyOf: [{ activity: null, form: 'SOS-2021-B2' }] }]);
    expect(goalByCode('STc15', of)).toBeNull();
    expect(goalByCode('STc1', { ...of, specialty: null })).toBeNull();
    expect(goalByCode('STc1', of)).toMatchObject({
      title: null,
      isCodeVerified: true,
      areActivitiesVerified: true,
    });
    expect(goalByCode('STc1', { ...of, specialty: 'kirurgi' })?.areActivitiesVerified).toBe(false);
  });

  it('attests every goal on a form of its own regulation, but for four c goals of 2015 that only the final intyg covers', () => {
    for (const designation of ['HSLF-FS 2021:8', 'SOSFS 2015:8']) {
      const forms = intygTypes(designation, '2026-11-21').map((type) => type.id);
      const all = goalsOf(designation, '2026-11-21');
      const ways = all.flatMap((goal) => goal.groups.flatMap((group) => group.anyOf));
      expect(ways.filter((way) => !forms.includes(way.form))).toEqual([]);
      const uncovered = all.filter((goal) => goal.groups.length === 0).map((goal) => goal.id);
      expect(uncovered).toHaveLength(designation === 'SOSFS 2015:8' ? 4 : 0);
    }
  });

  it('knows the form of each activity in each regulation', () => {
    expect(formForActivity('KLINISK_TJANSTGORING', 'HSLF-FS 2021:8')).toBe('SOS-2021-B9');
    expect(formForActivity('KLINISK_TJANSTGORING', 'SOSFS 2015:8')).toBe('SOS-2015-B4');
    expect(formForActivity('SJALVSTANDIGT_SKRIFTLIGT_ARBETE', 'HSLF-FS 2021:8')).toBeNull();
    expect(activityOfForm('SOS-2015-B6', 'SOSFS 2015:8')).toBe('KVALITETS_OCH_UTVECKLINGSARBETE');
    expect(activityOfForm('SOS-2021-B12', 'HSLF-FS 2021:8')).toBeNull();
    expect(() => formForActivity('KURS', 'SOSFS 2008:17')).toThrow('unknown regulation');
  });

  it('has the sections of AT and its exam, and no goals of AT, since none were read', () => {
    expect(atParts().map((part) => [part.kind, part.minMonths])).toEqual([
      ['at-section', 9],
      ['at-section', 3],
      ['at-section', 6],
      ['at-exam', null],
    ]);
    expect(goalsOf('SOSFS 1999:5', '2026-11-21')).toEqual([]);
    expect(intygTypes('SOSFS 1999:5', '2026-11-21').map((type) => type.id)).toEqual(['SOS-AT-BOK']);
    expect(templateOf('SOS-AT-BOK')).toBeNull();
  });

  it('knows 25 types: 19 intyg, 3 applications, the AT-bok and 2 decisions', () => {
    const all = [
      ...regulationList().flatMap((one) => intygTypes(one.designation, one.newestVersion)),
      ...decisionTypes(),
    ];
    expect(new Set(all.map((type) => type.id)).size).toBe(25);
    const count = (test: (type: (typeof all)[number]) => boolean): number => all.filter(test).length;
    expect(count((type) => type.category === 'application')).toBe(3);
    expect(count((type) => type.category === 'authority-decision')).toBe(2);
    expect(count((type) => type.category.startsWith('intyg-') && type.id !== 'SOS-AT-BOK')).toBe(19);
  });

  it('knows 44 bas, 9 gren and 10 tillägg, and which bas a gren or tillägg needs, where a list was seen', () => {
    const count = (type: string): number => specialties().filter((one) => one.type === type).length;
    expect([count('bas'), count('gren'), count('tillagg')]).toEqual([44, 9, 10]);
    expect(specialtyById('rattspsykiatri')).toMatchObject({
      requiresBaseSpecialty: ['psykiatri'],
      isBaseVerified: true,
    });
    expect(specialtyById('aldrepsykiatri')).toMatchObject({
      requiresBaseSpecialty: ['geriatrik', 'psykiatri'],
      isBaseVerified: false,
    });
    expect(specialtyById('allergologi')?.requiresBaseSpecialty).toBeNull();
    expect(specialtyById('palliativ-medicin')?.requiresBaseSpecialty).toBe('any-clinical-base');
    const ids = new Set(specialties().map((one) => one.id));
    const needed = specialties().flatMap(({ requiresBaseSpecialty: base }) =>
      Array.isArray(base) ? base : [],
    );
    expect(needed.filter((id: string) => !ids.has(id))).toEqual([]);
    expect(() => goalsOf('SOSFS 2015:8', '2026-11-21', { specialty: 'trolldom' })).toThrow(
      'unknown specialty',
    );
  });

  it('lists what goes with each application', () => {
    expect(bundleOf('HSLF-FS 2021:8', 'bt')?.form).toBe('SOS-2021-B1');
    expect(bundleOf('HSLF-FS 2021:8', 'specialist')?.form).toBe('SOS-2021-B5');
    expect(bundleOf('SOSFS 2015:8', 'specialist')?.form).toBe('SOS-2015-B1');
    expect(bundleOf('SOSFS 2015:8', 'bt')).toBeNull();
    expect(bundleOf('SOSFS 1999:5', 'licence')?.must).toContain('AT-bok (original)');
  });

  it('knows thirteen forms of 2021 and the decision', () => {
    expect(intygTypes().map((type) => type.id)).toHaveLength(14);
    expect(intygTypes().find((type) => type.id === 'SOS-2021-B2')?.title).toBe(
      'INTYG om delmål i bastjänstgöringen',
    );
  });

  it('holds 21 regions, 63 specialties, seven universities and the five routes to a licence', () => {
    expect(regions()).toHaveLength(21);
    expect(specialties()).toHaveLength(63);
    expect(universities()).toHaveLength(7);
    expect(licenceRoutes().map((r) => [r.code, r.label])).toEqual(Object.entries(LICENCE_ROUTE_LABELS));
    const routes: LicenceRoute[] = licenceRoutes().map((r) => r.code);
    expect(new Set(routes).size).toBe(5);
  });

  it('asks 1 890 kronor for an intyg om godkänd bastjänstgöring, and says that the start day was not read', () => {
    expect(feeOn('bt-approval', '2026-11-22')).toMatchObject({
      amount: 1890,
      feeClass: 3,
      isStartVerified: false,
    });
    expect(feeOn('licence', '2026-11-22')?.amount).toBe(990);
    expect(feeOn('specialist-certificate', '2026-11-22')?.amount).toBe(3300);
  });
});
