import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  btGoals,
  dataFolder,
  feeOn,
  goals,
  inGoalOrder,
  intygTypes,
  licenceRoutes,
  regions,
  regulationMeta,
  specialties,
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
  });

  it('refuses a regulation that is not there', () => {
    expect(() => regulationMeta('SOSFS 2008:17', '2026-11-21')).toThrow('unknown regulation');
    expect(() => goals('bt', 'HSLF-FS 2021:8', '../../etc')).toThrow('unknown regulation');
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
