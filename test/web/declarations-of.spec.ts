import { declarationsOf } from '../../apps/web/src/portfolio/declarations-of.js';

const aForm = (...texts: string[]) => ({ declarations: texts.map((text) => ({ text })) });

describe('what is declared over several intyg', () => {
  it('is what every chosen one asks for, not only the first, and each once', () => {
    const chosen = [
      aForm('Jag är behörig.'),
      aForm('Jag är behörig.', 'Jag har bedömt läkaren.'),
      aForm('Jag leder kursen.'),
    ];
    expect(declarationsOf(chosen).map(({ text }) => text)).toEqual([
      'Jag är behörig.',
      'Jag har bedömt läkaren.',
      'Jag leder kursen.',
    ]);
    expect(declarationsOf([])).toEqual([]);
  });
});
