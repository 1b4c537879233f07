import { bakg01, flode01, handl01 } from '../../../../../test/support/builders/published-cubes.js';
import type { PublishedCube } from '../../contract/cube.js';
import { variablesIn } from './data-table.js';
import type { DataTable } from './data-table.js';
import { isPxProblem } from './problems.js';
import { select } from './select.js';
import { NO_SELECTION } from './selection.js';
import { selectionOfAddress } from './v2-query.js';

const chosen = (published: PublishedCube, query: Record<string, string>, maxCells?: number) =>
  select(published, 'sv', selectionOfAddress(query), maxCells);

function table(published: PublishedCube, query: Record<string, string>): DataTable {
  const answer = chosen(published, query);
  if (isPxProblem(answer)) throw new Error(answer.title);
  return answer;
}

const codes = (from: DataTable) =>
  Object.fromEntries(variablesIn(from).map(({ code, values }) => [code, values.map((value) => value.code)]));

const ALL = { 'valueCodes[ContentsCode]': 'stock', 'valueCodes[Tid]': '2026H1' };
const regionsOf = (asked: string) => codes(table(flode01, { ...ALL, 'valueCodes[Region]': asked })).Region;
const timesOf = (asked: string) =>
  codes(table(flode01, { 'valueCodes[ContentsCode]': 'stock', 'valueCodes[Tid]': asked })).Tid;

describe('the selection language picks', () => {
  it.each([
    ['00,09', ['00', '09']],
    ['09,00', ['00', '09']],
    ['sr-norr', ['SR-NORR']],
    ['SR*', ['SR-NORR', 'SR-SYD']],
    ['*5', ['05', '25']],
    ['*r-n*', ['SR-NORR']],
    ['2?', ['20', '21', '22', '23', '24', '25']],
    ['?9', ['09', '19']],
    ['TOP(2)', ['00', 'SR-NORR']],
    ['top(2,3)', ['01', '03']],
    ['Bottom(1)', ['25']],
    ['bottom(2,1)', ['23', '24']],
    ['FROM(23)', ['23', '24', '25']],
    ['to(SR-NORR)', ['00', 'SR-NORR']],
    ['RANGE(20,23)', ['20', '21', '22', '23']],
    ['range(23,20)', ['20', '21', '22', '23']],
    ['01,FROM(24),01', ['01', '24', '25']],
    ['[01],RANGE(24, 25)', ['01', '24', '25']],
  ])('%s', (asked, expected) => {
    expect(regionsOf(asked)).toEqual(expected);
  });

  it('every value with a star', () => {
    expect(regionsOf('*')).toHaveLength(24);
  });

  it.each([
    ['TOP(2)', ['2025H2', '2026H1']],
    ['TOP(1,1)', ['2025H2']],
    ['BOTTOM(2)', ['2015H1', '2015H2']],
    ['FROM(2025H2)', ['2025H2', '2026H1']],
    ['2015*', ['2015H1', '2015H2']],
  ])('of time, %s in ascending order', (asked, expected) => {
    expect(timesOf(asked)).toEqual(expected);
  });

  it('names in any case, and time by its alias', () => {
    const asked = {
      'VALUECODES[region]': '01',
      'valuecodes[contentscode]': 'STOCK',
      'valueCodes[TIME]': '2026h1',
    };
    expect(codes(table(flode01, asked))).toEqual({
      Region: ['01'],
      ContentsCode: ['stock'],
      Tid: ['2026H1'],
    });
  });

  it('the values of a codelist, and all of them when only the codelist is named', () => {
    const within = { ...ALL, 'codelist[Region]': 'VS_samverkan' };
    expect(codes(table(flode01, within)).Region).toEqual(['SR-NORR', 'SR-SYD']);
    expect(codes(table(flode01, { ...within, 'valueCodes[Region]': '*norr' })).Region).toEqual(['SR-NORR']);
  });
});

describe('the selection is refused', () => {
  it.each([
    ['an unknown variable', { ...ALL, 'valueCodes[Kommun]': '01' }, 'Non-existent variable'],
    ['an unknown value', { ...ALL, 'valueCodes[Region]': '01,99' }, 'Non-existent value'],
    ['a mask that fits nothing', { ...ALL, 'valueCodes[Region]': '9?' }, 'Non-existent value'],
    ['a star that finds nothing', { ...ALL, 'valueCodes[Region]': 'XX*' }, 'Non-existent value'],
    ['a range from nowhere', { ...ALL, 'valueCodes[Region]': 'RANGE(99,01)' }, 'Non-existent value'],
    [
      'a value outside the codelist',
      { ...ALL, 'codelist[Region]': 'vs_Samverkan', 'valueCodes[Region]': '01' },
      'Non-existent value',
    ],
    [
      'an unknown codelist',
      { ...ALL, 'codelist[Region]': 'vs_X', 'valueCodes[Region]': '*' },
      'Non-existent codelist',
    ],
    [
      'an aggregation',
      { ...ALL, 'codelist[Region]': 'agg_Regioner', 'valueCodes[Region]': '*' },
      'Non-existent codelist',
    ],
    ['a star in the middle', { ...ALL, 'valueCodes[Region]': 'S*R' }, 'Illegal selection expression'],
    ['three stars', { ...ALL, 'valueCodes[Region]': '*S*R*' }, 'Illegal selection expression'],
    ['TOP(0)', { ...ALL, 'valueCodes[Region]': 'TOP(0)' }, 'Illegal selection expression'],
    ['TOP of nothing', { ...ALL, 'valueCodes[Region]': 'TOP()' }, 'Illegal selection expression'],
    ['RANGE with one end', { ...ALL, 'valueCodes[Region]': 'RANGE(01)' }, 'Illegal selection expression'],
    ['no time', { 'valueCodes[ContentsCode]': 'stock' }, 'Missing selection for mandantory variable'],
    ['a placement of an unknown variable', { ...ALL, stub: 'Kommun' }, 'Illegal placment'],
    ['a placement of a variable that is left out', { ...ALL, stub: 'Region' }, 'Illegal placment'],
    ['a variable placed twice', { ...ALL, stub: 'Tid', heading: 'Tid' }, 'Illegal placment'],
  ])('for %s', (_why, query, title) => {
    expect(chosen(flode01, query)).toMatchObject({ title, status: 400, type: 'Parameter error' });
  });

  it('for a variable that nothing stands for all of', () => {
    expect(
      chosen(bakg01, { ...ALL, 'valueCodes[ContentsCode]': 'starts', 'valueCodes[Tid]': '2025H1' }),
    ).toMatchObject({
      title: 'Missing selection for mandantory variable',
    });
  });

  it('for more cells than an answer may have, and not for as many', () => {
    const query = { ...ALL, 'valueCodes[Region]': '*', 'valueCodes[Tid]': 'TOP(2)' };
    expect(chosen(flode01, query, 48)).toHaveProperty('values.length', 48);
    expect(chosen(flode01, query, 47)).toMatchObject({ title: 'Too many cells selected', status: 400 });
  });

  it('in words that repeat nothing of what was asked', () => {
    const asked = { ...ALL, 'valueCodes[Region]': '19121212-1212', 'valueCodes[19121212-1212]': '1' };
    expect(JSON.stringify(chosen(flode01, asked))).not.toContain('1212');
  });
});

describe('a variable that is left out', () => {
  it('is answered with the figure that is stored for its total, never with a sum', () => {
    const answer = table(flode01, ALL);
    const chosenTotal = table(flode01, { ...ALL, 'valueCodes[Region]': '00', 'valueCodes[Steg]': 'TOT' });
    expect(codes(answer)).toEqual({ ContentsCode: ['stock'], Tid: ['2026H1'] });
    expect([answer.values, [...answer.marks.values()]]).toEqual([
      chosenTotal.values,
      [...chosenTotal.marks.values()],
    ]);
  });
});

describe('without a choice', () => {
  const sizes = (published: PublishedCube) => {
    const answer = select(published, 'sv', NO_SELECTION);
    if (isPxProblem(answer)) throw new Error(answer.title);
    return Object.fromEntries(variablesIn(answer).map(({ code, values }) => [code, values.length]));
  };

  it('one variable beside contents and time shows all its values and thirteen periods', () => {
    expect(sizes(handl01)).toEqual({ Region: 24, ContentsCode: 1, Tid: 13 });
  });

  it('two that may be left out are both shown, for the latest period and the first measure', () => {
    expect(sizes(flode01)).toEqual({ Region: 24, ContentsCode: 1, Tid: 1, Steg: 4 });
  });

  it('one that must be chosen is shown with the last of the others', () => {
    expect(sizes(bakg01)).toEqual({ Region: 24, ContentsCode: 1, Tid: 1, Vag: 3 });
  });
});
