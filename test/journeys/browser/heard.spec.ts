import { difference, keptNames } from './heard-kept.js';
import { heardLines } from './heard-lines.js';
import { masked } from './heard-masks.js';
import { HEARD_EMPTY, heardBegun, heardSent } from './heard-pages.js';
import { noIds } from './states.js';

/** The pages themselves are listened to where they are judged, in `pages.spec.ts`. */
describe('what a screen reader hears', () => {
  it('is kept without what another day changes', () => {
    expect(masked('skickat till Erik Sandström den 30 nov 2026, 9,5 månader, 1 dag kvar')).toBe(
      'skickat till Erik Sandström den ‹dag›, ‹n› månad…, ‹n› dag… kvar',
    );
    expect(masked('HSLF-FS 2021:8, utkast, sparat 14.02')).toBe('HSLF-FS 2021:8, utkast, sparat ‹tid›');
  });

  it('is told by role, name and state, once', () => {
    const said = (nodeId: string, role: string, name: string, childIds: string[] = [], state?: string) => ({
      nodeId,
      ignored: false,
      role: { value: role },
      name: { value: name },
      childIds,
      ...(state && { properties: [{ name: state, value: { value: true } }] }),
    });
    const page = said('1', 'RootWebArea', 'Tid', ['2', '4']);
    const nodes = [
      page,
      said('2', 'button', 'Spara', ['3'], 'disabled'),
      said('3', 'StaticText', 'Spara'),
      said('4', 'generic', '', ['5']),
      said('5', 'StaticText', 'Inget är sparat.'),
    ];
    expect(heardLines(nodes)).toEqual([
      'RootWebArea "Tid"',
      '  button "Spara" [disabled]',
      '  “Inget är sparat.”',
    ]);
  });

  it('is told to have changed from the first line that has', () => {
    expect(difference(['main', 'heading 1 "Tid"'], ['main', 'heading 1 "Tid"'])).toEqual([]);
    expect(difference(['main', 'heading 1 "Tid"'], ['main', 'heading 2 "Tid"'])).toEqual([
      'from line 2, kept: heading 1 "Tid", now: heading 2 "Tid"',
    ]);
    expect(difference(['main', 'button'], ['main'])).toEqual(['from line 2, kept: button, now: nothing']);
  });

  it('is kept for no page that nobody opens', () => {
    const opened = [HEARD_EMPTY, heardBegun(noIds()), heardSent(noIds())]
      .flatMap((pages) => Object.entries(pages))
      .flatMap(([person, names]) => Object.keys(names).map((name) => `${person}/${name}`));
    expect(keptNames().sort()).toEqual(opened.sort());
  });
});
