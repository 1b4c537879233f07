/** A calendar half-year: VT = January–June, HT = July–December (statistics.md §3.2; university terms differ). */
export type Term = { code: string; start: string; end: string };

/** The term that contains `day` ('YYYY-MM-DD'). */
export function termOf(day: string): Term {
  const year = day.slice(0, 4);
  const isSpring = Number(day.slice(5, 7)) <= 6;
  return isSpring
    ? { code: `VT${year}`, start: `${year}-01-01`, end: `${year}-06-30` }
    : { code: `HT${year}`, start: `${year}-07-01`, end: `${year}-12-31` };
}

/** The code of the term that ends on `termEnd`, as 'HT2026'. */
export function termCode(termEnd: string): string {
  return termOf(termEnd).code;
}

/** Terms from the one that contains `from` to the one that contains `to`, oldest first. */
export function termsBetween(from: string, to: string): Term[] {
  const terms: Term[] = [];
  for (let term = termOf(from); term.start <= to; term = next(term)) terms.push(term);
  return terms;
}

function next(term: Term): Term {
  const year = Number(term.end.slice(0, 4));
  return termOf(term.end.endsWith('06-30') ? `${year}-07-01` : `${year + 1}-01-01`);
}
