import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const SWEDISH = 'apps/web/src/words';
const ENGLISH = join(SWEDISH, 'en');
const files = readdirSync(SWEDISH).filter((name) => name.endsWith('.ts'));

type Leaf = { at: string; value: unknown };

/** Every text and function of a file, by its place in it. */
async function leavesOf(folder: string, file: string): Promise<Map<string, unknown>> {
  const words = (await import(join(process.cwd(), folder, file))) as object;
  return new Map(leaves(words, file.replace(/\.ts$/, '')).map(({ at, value }) => [at, value]));
}

function leaves(value: unknown, at: string): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ at, value }];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${at}.${key}`));
}

/** Texts as they are written, functions as their source: what is between the quotes is judged the same way. */
const written = (value: unknown) => (typeof value === 'function' ? String(value) : String(value ?? ''));

/** The same in both languages: names, codes, figures, and what is stored or typed in Swedish whoever reads it. */
const SAME = [
  /^(Specialistvägen|HOSP|HSA-id|AT|BT|ST|Intyg|Plan|Import|Text|Period|Person|Region|Excel|CSV|PX|JSON-stat|Parquet|Socialstyrelsen)$/,
  /^(Version|Status|Form|digital|Start|personal|Diarienummer|Median|final)$/,
];
/** Reasons that are written into the post's own record stay in the record's language. */
const KEPT_SWEDISH = /\.(regulationDefault\.(bt|at)|regulationReasonDefault)$/;
/** The headings and values of files, as the files have them. */
const COLUMNS = /\.(imports\.columns\.\w+|stock\.table\.\d+\.0)$/;

const SWEDISH_TERMS = [
  'Specialistvägen',
  'godkänd bastjänstgöring',
  'bastjänstgöring',
  'specialiseringstjänstgöring',
  'allmäntjänstgöring',
  'huvudansvarig handledare',
  'extern bedömare',
  'bevis om specialistkompetens',
  'delmål',
  'målbeskrivning',
  'föreskrifter',
  'komplettering',
  'förvaltningslagen',
  'skyddad folkbokföring',
  'erkännande inom EU',
];

describe('the catalogue of words', () => {
  const both = files.map((file) => [file] as const);

  it('has files, and a file of each name in English', () => {
    const english = readdirSync(ENGLISH).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(15);
    expect(english.filter((name) => name !== 'words.ts').sort()).toEqual([...files].sort());
  });

  it.each(both)('%s has the same keys in both languages', async (file) => {
    const [swedish, english] = [await leavesOf(SWEDISH, file), await leavesOf(ENGLISH, file)];
    expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
    for (const [at, value] of swedish) expect([at, typeof english.get(at)]).toEqual([at, typeof value]);
  });

  it.each(both)('%s has no English text that is still Swedish', async (file) => {
    const [swedish, english] = [await leavesOf(SWEDISH, file), await leavesOf(ENGLISH, file)];
    const left = [...swedish]
      .filter(([at, value]) => typeof value === 'string' && value !== '' && english.get(at) === value)
      .filter(([at]) => !KEPT_SWEDISH.test(at) && !COLUMNS.test(at))
      .filter(([, value]) => !SAME.some((same) => same.test(String(value))))
      .map(([at, value]) => `${at}: ${String(value)}`);
    expect(left).toEqual([]);
  });

  it.each(both)('%s has no å, ä or ö in English outside the terms of the law', async (file) => {
    const english = await leavesOf(ENGLISH, file);
    const left = [...english]
      .filter(([at]) => !KEPT_SWEDISH.test(at) && !COLUMNS.test(at))
      .map(([at, value]) => [at, withoutTerms(written(value))] as const)
      .filter(([, text]) => /[åäö]/i.test(text))
      .map(([at, text]) => `${at}: ${text}`);
    expect(left).toEqual([]);
  });

  it('would find a Swedish word among the English', () => {
    expect(withoutTerms('Basic training (bastjänstgöring)')).not.toMatch(/[åäö]/);
    expect(withoutTerms('Läkare')).toMatch(/[åäö]/);
  });
});

function withoutTerms(text: string): string {
  return SWEDISH_TERMS.reduce((left, term) => left.replaceAll(new RegExp(term, 'gi'), ''), text);
}
