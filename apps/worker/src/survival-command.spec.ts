import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { survivalCommand } from './survival-command.js';

const folder = mkdtempSync(join(tmpdir(), 'survival-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function told(content: string | Uint8Array) {
  const file = join(folder, 'data.json');
  writeFileSync(file, content);
  const { code, out, err } = survivalCommand([file]);
  return { code, out: [...out].join(''), err: err.map((line) => line.replace(file, 'FIL')) };
}

describe('survival FILE.json', () => {
  it('prints one curve without groups, null where there is no value', () => {
    const { code, out, err } = told('{"time":[1,2,2],"event":[1,1,1]}');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const [curve] = JSON.parse(out) as Record<string, unknown>[];
    expect(Object.keys(curve ?? {})).toEqual([
      'group',
      'time',
      'nRisk',
      'nEvent',
      'nCensor',
      'survival',
      'stdErr',
      'lower',
      'upper',
      'quantiles',
    ]);
    expect(curve).toMatchObject({
      group: null,
      time: [1, 2],
      nRisk: [3, 2],
      nEvent: [1, 2],
      nCensor: [0, 0],
    });
    expect(curve).toMatchObject({ lower: [expect.closeTo(0.29950713035902232, 12), null], upper: [1, null] });
    expect(curve?.stdErr).toEqual([expect.closeTo(0.2721655269759087, 12), null]);
    expect(curve?.quantiles).toEqual({
      p: [0.25, 0.5, 0.75],
      time: [1, 2, 2],
      lower: [1, 1, null],
      upper: [null, null, null],
    });
  });

  it('prints a curve a group, with the incidence of each cause', () => {
    const { code, out } = told('{"time":[1,2,3],"event":[1,2,0],"entry":[0,0,1],"group":["b","b","a"]}');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { group: 'a', survival: [1], cumulativeIncidence: { '1': [0], '2': [0] } },
      { group: 'b', survival: [0.5, 0], cumulativeIncidence: { '1': [0.5, 0.5], '2': [0, 0.5] } },
    ]);
  });

  it('writes lists longer than one part whole', () => {
    const time = Array.from({ length: 120_001 }, (_, row) => row);
    const { out } = told(JSON.stringify({ time, event: time.map(() => 0) }));
    expect((JSON.parse(out) as { time: number[] }[])[0]?.time).toEqual(time);
  });

  it('refuses what it cannot count with every reason, and prints nothing', () => {
    expect(told('{"time":[1,2],"event":[1],"entry":[3,0],"group":7}')).toEqual({
      code: 1,
      out: '',
      err: [
        'FIL kan inte räknas:',
        '  – group är ingen lista.',
        '  – event har 1 värden men time har 2.',
        '  – entry måste vara mindre än time: risktiden är (entry, time] (rad 1).',
      ],
    });
  });

  it.each([
    ['', 'filen är tom.'],
    ['  \n', 'filen är tom.'],
    ['[1,2]', 'filen ska innehålla ett objekt: {"time": […], "event": […], "entry": […], "group": […]}.'],
    [new Uint8Array([0x22, 0xe5, 0x22]), 'filen är inte text i UTF-8.'],
  ])('refuses %p', (content, reason) => {
    expect(told(content)).toEqual({ code: 1, out: '', err: ['FIL kan inte räknas:', `  – ${reason}`] });
  });

  it('says that NaN is not JSON', () => {
    expect(told('{"time":[1,NaN],"event":[1,0]}').err[1]).toMatch(
      /^ {2}– filen är inte giltig JSON( \(.+\))?\. NaN, NA och Inf finns inte i JSON\.$/,
    );
  });

  it('refuses a file that is not there, and a folder', () => {
    expect(survivalCommand([join(folder, 'none.json')]).err[1]).toBe('  – filen finns inte.');
    expect(survivalCommand([folder])).toMatchObject({
      code: 1,
      err: [expect.any(String), '  – det är en mapp, inte en fil.'],
    });
  });

  it('remarks on fields it does not read, and on events coded 1 and 2', () => {
    const { code, err } = told('{"time":[1,2],"event":[1,2],"groups":["a","b"]}');
    expect(code).toBe(0);
    expect(err).toEqual([
      'Används inte: groups. Fälten heter time, event, entry och group.',
      'event har bara 1 och 2 och räknas som två orsaker utan censurering. Menas 1 = censurerad, skriv 0 och 1.',
    ]);
  });

  it.each([[[]], [['a.json', 'b.json']], [['--interval', 'a.json']], [['--help']]])(
    'refuses the command line %j',
    (parameters) => {
      const { code, out, err } = survivalCommand(parameters);
      expect({ code, out: [...out] }).toEqual({ code: 2, out: [] });
      expect(err[0]).toMatch(/^Användning: survival FIL\.json/);
    },
  );
});
