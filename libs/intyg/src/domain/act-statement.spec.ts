import { actStatement } from './act-statement.js';

const goalIntyg = (goals: string[], digit: string) => ({
  title: 'INTYG om delmål i bastjänstgöringen',
  goals,
  jsonSha256: digit.repeat(64),
});

describe('what stands at the eID', () => {
  it('names each document by its form, its goals and the beginning of its code', () => {
    const service = { title: 'INTYG om fullgjord bastjänstgöring', goals: [], jsonSha256: 'c'.repeat(64) };
    expect(
      actStatement('Du undertecknar.', [goalIntyg(['BT1', 'BT9'], 'a'), service, goalIntyg(['BT2'], 'b')]),
    ).toBe(
      [
        'Du undertecknar.',
        '',
        'INTYG om delmål i bastjänstgöringen:',
        'BT1, BT9, kod aaaaaaaa',
        'BT2, kod bbbbbbbb',
        'INTYG om fullgjord bastjänstgöring:',
        'kod cccccccc',
      ].join('\n'),
    );
  });

  it('names every one of forty documents within what a signature request takes', () => {
    const goals = Array.from({ length: 18 }, (_, index) => `BT${index + 1}`);
    const documents = Array.from({ length: 40 }, (_, index) => ({
      ...goalIntyg(goals, 'a'),
      jsonSha256: `${String(index).padStart(8, '0')}${'a'.repeat(56)}`,
    }));
    const statement = actStatement('Du undertecknar 40 intyg.', documents);
    expect(statement.match(/kod \d{8}/g)).toHaveLength(40);
    expect(statement.length).toBeLessThan(2_500);
  });
});
