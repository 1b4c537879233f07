/** `{0}`, `{1}` … stand for values, in the Swedish and in the English. */
const VALUE = /\{(\d)\}/;
/** A sentence with less of its own than this could be anybody's words: it is only looked for inside another. */
const OWN_LETTERS = 6;
/** With this much of its own a sentence is not mistaken, whatever its values hold. */
const LONG = 15;
const VALUE_FIRST = /^\{\d\}/;
const VALUE_LAST = /\{\d\}$/;
/** Values may hold sentences of their own, but not for ever. */
const DEPTH = 4;

type Pattern = {
  /** The longest piece between values: most texts are ruled out by it alone. */
  readonly piece: string;
  readonly own: number;
  readonly expression: RegExp;
  /** Which value each group of the expression holds; two beside each other are one group. */
  readonly values: readonly string[];
  readonly english: string;
};

export type Translate = (text: string, isLoose?: boolean) => string;

/** Gettext's way: the Swedish sentence is the key. What has no English is said in Swedish rather than not at all. */
export function translator(catalogue: Readonly<Record<string, string>>): Translate {
  const whole = new Map(Object.entries(catalogue).filter(([swedish]) => !VALUE.test(swedish)));
  const patterns = Object.entries(catalogue)
    .filter(([swedish]) => VALUE.test(swedish))
    .map(([swedish, english]) => patternOf(swedish, english))
    .sort((a, b) => b.own - a.own);

  const find = (text: string, isLoose: boolean, depth: number): string | null => {
    const exact = whole.get(text);
    if (exact !== undefined) return exact;
    if (depth === 0) return null;
    for (const pattern of patterns) {
      if (!isLoose && pattern.own < OWN_LETTERS) break;
      if (!text.includes(pattern.piece)) continue;
      const found = pattern.expression.exec(text);
      if (found && isOneSentence(pattern, found.slice(1)))
        return filled(pattern, found.slice(1), (value) => inside(value, depth - 1));
    }
    return null;
  };
  const inside = (value: string, depth: number): string =>
    find(value, true, depth) ?? apart(value, true, depth);
  const apart = (text: string, isLoose: boolean, depth: number): string => {
    for (const seam of SEAMS) {
      const parts = text.split(seam);
      if (parts.length === 1) continue;
      const said = parts.map((part) => find(part, isLoose, depth) ?? part).join('');
      if (said !== text) return withDates(said);
    }
    return isLoose ? (joined(text, depth) ?? withDates(text)) : text;
  };
  /** «two things and one» – only when both are known: between a person's words an *och* stays. */
  const joined = (text: string, depth: number): string | null => {
    const parts = text.split(JOINTS).map((part) => (NUMBER.test(part) ? part : find(part, true, depth)));
    return parts.length > 1 && parts.every((part) => part !== null) ? parts.join('') : null;
  };
  return (text, isLoose = false) => find(text, isLoose, DEPTH) ?? apart(text, isLoose, DEPTH);
}

const SENTENCE_SEAM = /(?<=[.!?])( )(?=[A-ZÅÄÖ])/;
/** Where sentences and facts are put beside each other. What is kept between them is a part of its own. */
const SEAMS = [SENTENCE_SEAM, /( · )/, /(; )/, /(: )/, /(, )/, /( \(|\))/];

const NUMBER = /^[\d,]+$/;
const JOINTS = /( och | eller |; och )/;

function patternOf(swedish: string, english: string): Pattern {
  const [first = '', ...rest] = swedish.split(/((?:\{\d\})+)/);
  const pieces = [first, ...rest.filter((_, at) => at % 2 === 1)];
  const values = rest.filter((_, at) => at % 2 === 0);
  const [longest = ''] = pieces.toSorted((a, b) => b.length - a.length);
  return {
    piece: longest,
    own: pieces.join('').replace(/[^\p{L}]/gu, '').length,
    expression: new RegExp(`^${pieces.map(escaped).join('([\\s\\S]*?)')}$`),
    values,
    english,
  };
}

/** A value in the middle of a short sentence does not reach into the next one. */
function isOneSentence({ english, own }: Pattern, found: readonly string[]): boolean {
  if (own >= LONG || found.length === 0) return true;
  const isOpen = VALUE_FIRST.test(english) || VALUE_LAST.test(english);
  return isOpen || !found.some((value) => SENTENCE_SEAM.test(value));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function filled({ values, english }: Pattern, found: readonly string[], say: (value: string) => string) {
  return values.reduce((text, value, at) => text.replace(value, () => say(found[at] ?? '')), english);
}

/** As the api writes them (`swedishDate`), and as the English pages do. */
const MONTHS: Readonly<Record<string, string>> = {
  jan: 'Jan',
  feb: 'Feb',
  mars: 'Mar',
  april: 'Apr',
  maj: 'May',
  juni: 'June',
  juli: 'July',
  aug: 'Aug',
  sep: 'Sept',
  okt: 'Oct',
  nov: 'Nov',
  dec: 'Dec',
};
const DATE = /\b(\d{1,2}) ([a-z]{3,9}) (\d{4})\b/g;

/** Day, month, year in both languages; only the month has another name. */
const withDates = (text: string) =>
  text.replace(DATE, (date, day: string, month: string, year: string) => {
    const english = MONTHS[month];
    return english ? `${day} ${english} ${year}` : date;
  });
