// Zero-width, soft and combining characters that hide inside a number: they are read as nothing.
const HIDDEN = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]$/u;
const SPACE = /^\s$/u;
const LINE_BREAK = /^[\n\r\u0085\u2028\u2029]$/u;
const SEPARATOR = /^[+\-\u2010-\u2015\u2212\u207a\u207b\ufe58\ufe63\uff0b\uff0d./\\_:·•,()]$/u;
const MAX_SEPARATORS_IN_A_ROW = 3;
const DECIMAL_DIGIT = /^\p{Nd}$/u;

/** `startsGroup`: something stands before it in the run. `isWrapped`: that was a line break and nothing else. */
export type TextDigit = {
  index: number;
  length: number;
  value: number;
  startsGroup: boolean;
  isWrapped: boolean;
};
/** Digits with nothing but separators between them; any amount of white space is one. */
export type DigitRun = TextDigit[];

/** The runs of at least `least` digits, in any script's digits. */
export function digitRuns(text: string, least: number): DigitRun[] {
  const runs: DigitRun[] = [];
  let run: DigitRun = [];
  let between = { spaces: 0, breaks: 0, marks: 0 };
  let index = 0;
  for (const character of text) {
    const value = digitValue(character);
    if (value !== undefined) {
      const isApart = between.spaces + between.breaks + between.marks > 0;
      const isWrapped = run.length > 0 && between.breaks > 0 && between.spaces + between.marks === 0;
      const startsGroup = run.length === 0 || isApart;
      run.push({ index, length: character.length, value, startsGroup, isWrapped });
      between = { spaces: 0, breaks: 0, marks: 0 };
    } else if (!HIDDEN.test(character)) {
      if (LINE_BREAK.test(character)) between.breaks += 1;
      else if (SPACE.test(character)) between.spaces += 1;
      else between.marks += SEPARATOR.test(character) ? 1 : MAX_SEPARATORS_IN_A_ROW + 1;
      if (run.length > 0 && between.marks > MAX_SEPARATORS_IN_A_ROW) {
        runs.push(run);
        run = [];
      }
    }
    index += character.length;
  }
  return [...runs, run].filter((one) => one.length >= least);
}

/** The value of a decimal digit of any script: Unicode lays every script's digits 0–9 in a row, the zero first. */
function digitValue(character: string): number | undefined {
  if (character >= '0' && character <= '9') return Number(character);
  if (character < '\u0080') return undefined;
  const compatible = character.normalize('NFKC');
  if (/^[0-9]$/.test(compatible)) return Number(compatible);
  if (!DECIMAL_DIGIT.test(character)) return undefined;
  const point = character.codePointAt(0) ?? 0;
  for (let below = 0; below < 10; below += 1) {
    if (!DECIMAL_DIGIT.test(String.fromCodePoint(point - below - 1))) return below;
  }
  return undefined;
}
