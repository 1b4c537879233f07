/** A calendar half-year as published tables name it: `2026H1` is VT 2026 (January–June), `2026H2` HT 2026. */
export type HalfYear = { readonly code: string; readonly label: string };

export function halfYearOf(day: string): HalfYear {
  const year = day.slice(0, 4);
  const isSpring = Number(day.slice(5, 7)) <= 6;
  return { code: `${year}H${isSpring ? 1 : 2}`, label: `${isSpring ? 'VT' : 'HT'} ${year}` };
}

/** The half-years that end with the one of `day`, oldest first. */
export function halfYearsThrough(day: string, count: number): HalfYear[] {
  const last = Number(day.slice(0, 4)) * 2 + (Number(day.slice(5, 7)) <= 6 ? 0 : 1);
  return Array.from({ length: count }, (_, index) => {
    const half = last - count + 1 + index;
    return halfYearOf(`${Math.floor(half / 2)}-${half % 2 === 0 ? '01' : '07'}-01`);
  });
}
