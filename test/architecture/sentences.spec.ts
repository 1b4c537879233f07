import { SENTENCES as ENGLISH } from '../../apps/api/src/language/english/index.js';
import { isSwedish, textsIn } from './sentences/collect-sentences.js';
import { KEPT_FILES, KEPT_TEXTS } from './sentences/kept-swedish.js';

const all = [...textsIn('libs'), ...textsIn('apps/api/src')].filter(
  ({ file }) => !file.includes('apps/api/src/language/'),
);
const valuesOf = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();

/** Words of the law, names and the headings of files, as the English names them. */
const TERMS =
  /skyddad folkbokföring|Specialistvägen|Område|Kön|Början|Beräknat slut|Gäller från|Födelsemånad/gi;
const MORE_TERMS = /Väg till legitimation|Vårdgivarens HSA-id/gi;

describe('the sentences of the api', () => {
  it('are found where they are written', () => {
    const texts = all.map(({ text }) => text);
    expect(all.length).toBeGreaterThan(3_000);
    expect(texts).toContain('Ingen bedömer sig själv.');
    expect(texts).toContain('{0} saknas.');
    expect(isSwedish('Ingen bedömer sig själv.')).toBe(true);
    expect(isSwedish('SELECT person FROM identity.person')).toBe(false);
  });

  it('have each an English one', () => {
    const left = all
      .filter(
        ({ file, text }) =>
          isSwedish(text) && !KEPT_FILES.some((kept) => kept.test(file)) && !(text in ENGLISH),
      )
      .filter(({ text }) => !KEPT_TEXTS.some((kept) => kept.test(text)))
      .map(({ file, text }) => `${file}: ${text}`);
    expect(left).toEqual([]);
  });

  it('are still said, when they have an English one', () => {
    const said = new Set(all.map(({ text }) => text));
    expect(Object.keys(ENGLISH).filter((swedish) => !said.has(swedish))).toEqual([]);
  });

  it('keep their values, and none of their Swedish', () => {
    const wrong = Object.entries(ENGLISH).filter(
      ([swedish, english]) =>
        valuesOf(swedish).join() !== valuesOf(english).join() ||
        /[åäö]/i.test(english.replace(TERMS, '').replace(MORE_TERMS, '')),
    );
    expect(wrong).toEqual([]);
  });
});
