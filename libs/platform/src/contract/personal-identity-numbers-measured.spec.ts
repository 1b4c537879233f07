import fc from 'fast-check';
import {
  findPersonalIdentityNumbers,
  personalIdentityNumberReasons,
} from './personal-identity-numbers-in-text.js';

/** The same texts at every run; another seed is tried by changing this line. */
const SEED = 20_261_130;
const TEXTS_OF_A_KIND = 1_000;

function withCheckDigit(nine: string): string {
  const sum = [...nine].reduce((total, digit, position) => {
    const product = Number(digit) * (position % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return nine + ((10 - (sum % 10)) % 10);
}

const pad = (value: number, length: number) => String(value).padStart(length, '0');
const nat = (max: number) => fc.integer({ min: 0, max });
const digits = (length: number) => nat(10 ** length - 1).map((value) => pad(value, length));
const day = fc
  .date({ min: new Date('1910-01-01'), max: new Date('2026-11-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

type Written = { century: string; date: string; last: string; all: string };
/** One in five is a samordningsnummer: the day and sixty. */
const number: fc.Arbitrary<Written> = fc.record({ born: day, serial: nat(999), kind: nat(4) }).map((one) => {
  const [year = '', month = '', dayOfMonth = ''] = one.born.split('-');
  const written = pad(Number(dayOfMonth) + (one.kind === 0 ? 60 : 0), 2);
  const ten = withCheckDigit(`${year.slice(2)}${month}${written}${pad(one.serial, 3)}`);
  const century = year.slice(0, 2);
  return { century, date: ten.slice(0, 6), last: ten.slice(6), all: century + ten };
});

const inScript = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const splitBy = (mark: string) => (text: string) => [...text].join(mark);
const brokenAt = (text: string, at: number, mark: string) => text.slice(0, at) + mark + text.slice(at);

const WAYS: Readonly<Record<string, (one: Written) => string>> = {
  'tio siffror': ({ date, last }) => date + last,
  'tolv siffror': ({ all }) => all,
  'tio siffror med bindestreck': ({ date, last }) => `${date}-${last}`,
  'tolv siffror med bindestreck': ({ century, date, last }) => `${century}${date}-${last}`,
  'plus (hundra år eller mer)': ({ date, last }) => `${date}+${last}`,
  'mellanslag före de fyra sista': ({ century, date, last }) => `${century}${date} ${last}`,
  'mellanslag mellan alla delar': ({ century, date, last }) =>
    `${century}${date.slice(0, 2)} ${date.slice(2, 4)} ${date.slice(4)} ${last}`,
  'många mellanslag och tabbar': ({ date, last }) => `${date} \t    ${last}`,
  punkter: ({ century, date, last }) =>
    `${century}${date.slice(0, 2)}.${date.slice(2, 4)}.${date.slice(4)}.${last}`,
  'siffra för siffra': ({ all }) => splitBy(' ')(all),
  'siffror två och två': ({ all }) => (all.match(/../g) ?? []).join(' '),
  'tankstreck och minustecken': ({ date, last }) => `${date} – ${last.replace(/^/, '\u2212')}`,
  'siffror i full bredd': ({ date, last }) => inScript(0xff10)(`${date}－${last}`),
  'arabisk-indiska siffror': ({ all }) => inScript(0x0660)(all),
  devanagari: ({ date, last }) => inScript(0x0966)(`${date}-${last}`),
  'matematiska siffror': ({ all }) => inScript(0x1d7ce)(all),
  'nollbreda tecken överallt': ({ all }) => splitBy('\u200b')(all),
  'mjuka bindestreck': ({ date, last }) => splitBy('\u00ad')(`${date}-${last}`),
  'osynliga skiljetecken (U+2060, U+FEFF)': ({ date, last }) => `${splitBy('\u2060')(date)}\ufeff${last}`,
  'kombinerande tecken': ({ all }) => splitBy('\u0336')(all),
  'radbrytning före de fyra sista': ({ date, last }) => `${date}\n${last}`,
  'radbrytning mitt i': ({ date, last }) =>
    brokenAt(`${date}-${last}`, 1 + (Number(last.slice(0, 2)) % 10), '\n'),
  'flera tomma rader': ({ date, last }) => `${date}\r\n\r\n\r\n\r\n${last}`,
  'bokstäver tätt intill': ({ date, last }) => `pnr${date}-${last}kvinna`,
  'ett tal före och ett efter': ({ date, last }) => `sal 12, ${date}-${last}, 3 dagar`,
};

const before = fc.constantFrom(
  'Bedömde patienten ',
  'Rond på avdelning.\n',
  '',
  'Remiss: ',
  'Såg 4 fall. Ett, ',
);
const after = fc.constantFrom(' inför operationen.', '.', '', '\nGick bra.', ' (andra besöket)');

const dosage = fc
  .record({
    drug: fc.constantFrom('Alvedon', 'Metoprolol', 'Furix'),
    mg: nat(1000),
    times: nat(4),
    days: nat(30),
  })
  .map(({ drug, mg, times, days }) => `${drug} ${mg} mg ${times}x1 i ${days} dagar, högst ${mg * 4} mg/dygn`);
const mobile = fc.record({ operator: fc.constantFrom('70', '72', '73', '76', '79'), rest: digits(7) });

/** What stands in ordinary texts and is no identity number, and how often it may be stopped all the same. */
const HARMLESS: Readonly<Record<string, { text: fc.Arbitrary<string>; atMost: number }>> = {
  'text utan siffror': {
    text: fc.constantFrom('Bra bemötande', 'Suturerade själv', 'God anamnes'),
    atMost: 0,
  },
  datum: { text: day, atMost: 0 },
  'två datum': { text: fc.tuple(day, day).map((days) => days.join(' – ')), atMost: 0 },
  'tre datum på var sin rad': { text: fc.tuple(day, day, day).map((days) => days.join('\n')), atMost: 0 },
  'datum och klockslag': {
    text: fc
      .tuple(day, nat(23), nat(59))
      .map(([on, hour, minute]) => `${on} ${pad(hour, 2)}:${pad(minute, 2)}`),
    atMost: 0,
  },
  'mobilnummer i grupper': {
    text: mobile.map(
      ({ operator, rest }) => `0${operator}-${rest.slice(0, 3)} ${rest.slice(3, 5)} ${rest.slice(5)}`,
    ),
    atMost: 0,
  },
  'mobilnummer med landsnummer': {
    text: mobile.map(({ operator, rest }) => `+46${operator}${rest}`),
    atMost: 0,
  },
  'mobilnummer i en följd (tio siffror)': {
    text: mobile.map(({ operator, rest }) => `0${operator}${rest}`),
    atMost: 0.03,
  },
  'fast telefon': {
    text: digits(8).map((rest) => `08-${rest.slice(0, 3)} ${rest.slice(3, 6)} ${rest.slice(6)}`),
    atMost: 0,
  },
  doser: { text: dosage, atMost: 0 },
  'blodtryck i rad': {
    text: fc
      .array(fc.tuple(fc.integer({ min: 90, max: 210 }), fc.integer({ min: 45, max: 110 })), {
        minLength: 3,
        maxLength: 6,
      })
      .map((rows) => rows.map((row) => row.join('/')).join('\n')),
    atMost: 0,
  },
  'HSA-id': { text: digits(4).map((rest) => `SE2321000016-${rest}`), atMost: 0 },
  'koder som KVÅ och ICD-10': {
    text: fc
      .tuple(fc.constantFrom('DV', 'TF', 'JA'), digits(3), fc.constantFrom('F', 'J', 'I'), digits(2))
      .map(([kva, one, icd, two]) => `${kva}${one}, ${icd}${two}.${one.slice(0, 1)}`),
    atMost: 0,
  },
  'fel kontrollsiffra': {
    text: number.map(({ date, last }) => `${date}-${last.slice(0, 3)}${(Number(last[3]) + 1) % 10}`),
    atMost: 0,
  },
  organisationsnummer: { text: digits(4).map((rest) => `232100-${rest}`), atMost: 0 },
  'slumptal med tio siffror': { text: digits(10), atMost: 0.02 },
  // A date and four digits is a way to write the number: it is stopped on purpose, one time in ten.
  'datum följt av fyra siffror': { text: fc.tuple(day, digits(4)).map((two) => two.join(' ')), atMost: 0.14 },
};

const texts = <T>(kind: fc.Arbitrary<T>, turn: number) =>
  fc.sample(fc.tuple(kind, before, after), { seed: SEED + turn, numRuns: TEXTS_OF_A_KIND });
const isStopped = (text: string) => findPersonalIdentityNumbers(text).length > 0;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (value: number) => `${(value * 100).toFixed(2)} %`.padStart(9);

describe('how well identity numbers in free text are found', () => {
  it('finds every number in every listed way of writing it (recall 1.0)', () => {
    const rows = Object.entries(WAYS).map(([way, write], turn) => {
      const missed = texts(number, turn).filter(
        ([one, first, last]) => !isStopped(first + write(one) + last),
      );
      return { way, recall: 1 - missed.length / TEXTS_OF_A_KIND };
    });
    console.info(
      [
        `Andel funna nummer, ${rows.length * TEXTS_OF_A_KIND} texter: ${share(mean(rows.map(({ recall }) => recall)))}`,
        ...rows.map(({ way, recall }) => `${share(recall)}  ${way}`),
      ].join('\n'),
    );
    expect(rows.filter(({ recall }) => recall < 1)).toEqual([]);
  });

  it('stops what is no identity number no oftener than the table says', () => {
    const rows = Object.entries(HARMLESS).map(([what, { text, atMost }], turn) => {
      const stopped = texts(text, 100 + turn).filter(([one, first, last]) => isStopped(first + one + last));
      return { what, rate: stopped.length / TEXTS_OF_A_KIND, atMost };
    });
    const table = rows.map(({ what, rate, atMost }) => `${share(rate)} (högst ${share(atMost)})  ${what}`);
    const all = share(mean(rows.map(({ rate }) => rate)));
    console.info([`Andel falska larm, ${rows.length * TEXTS_OF_A_KIND} texter: ${all}`, ...table].join('\n'));
    expect(rows.filter(({ rate, atMost }) => rate > atMost)).toEqual([]);
  });

  it('tells the place and never the number', () => {
    for (const [one, first, last] of texts(number, 7)) {
      const text = `${first}${one.date}-${one.last}${last}`;
      const [reason] = personalIdentityNumberReasons('text', text);
      const before = text.slice(0, text.indexOf(one.date)).split('\n');
      const word = (before.at(-1) ?? '').split(/\s+/).filter(Boolean).length + 1;
      expect(reason?.text).toContain(`${text.includes('\n') ? `rad ${before.length}, ` : ''}ord ${word})`);
      expect(JSON.stringify(reason)).not.toMatch(/\d{4}/);
    }
  });
});
