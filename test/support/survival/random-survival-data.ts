import type { SurvivalData } from '@specialistvagen/statistics';

/** Numbers in [0, 1) that the same seed gives again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Draw = () => number;
const below = (draw: Draw, n: number) => Math.floor(draw() * n);
const one = <T>(draw: Draw, kinds: readonly [T, ...T[]]): T => kinds[below(draw, kinds.length)] ?? kinds[0];

/** How times fall: heavy ties, none, tenths that differ by rounding, near ties around the tolerance, halves that meet Ŝ = 1 − p. */
const times: readonly [(draw: Draw) => number, ...((draw: Draw) => number)[]] = [
  (draw) => below(draw, 8),
  (draw) => below(draw, 400),
  (draw) => draw() * 10,
  (draw) => below(draw, 20) * 0.1 + below(draw, 3) * 0.1,
  (draw) => below(draw, 6) + one(draw, [0, 1e-9, 1.4e-8, 1.6e-8, 5e-8, 1e-7]),
  (draw) => 30_000 + below(draw, 6) + one(draw, [0, 1e-4, 4e-4, 5e-4]),
  (draw) => -Math.log(1 - draw()) * 5,
];

/** Which rows have events: none, all, some, or one of several causes. */
const events: typeof times = [
  () => 0,
  () => 1,
  (draw) => (draw() < 0.5 ? 1 : 0),
  (draw) => (draw() < 0.1 ? 1 : 0),
  (draw) => below(draw, 3),
  (draw) => below(draw, 5),
  (draw) => one(draw, [1, 2]),
  (draw) => one(draw, [0, 2, 7]),
];

/** A small data set with the traits that make estimates differ: ties, zeros, late entries, groups that end early. */
export function randomSurvivalData(draw: Draw): SurvivalData {
  const rows = one(draw, [1, 2, 4, 8, 20, 60, 250]);
  const timeOf = one(draw, times);
  const eventOf = one(draw, events);
  const groups = one(draw, [0, 0, 2, 3, 5]);
  const group = groups === 0 ? undefined : Array.from({ length: rows }, () => below(draw, groups) + 1);
  const time = Array.from({ length: rows }, (_, row) => timeOf(draw) / ((group?.[row] ?? 1) === 2 ? 4 : 1));
  const event = Array.from({ length: rows }, () => eventOf(draw));
  const entry = one(draw, [undefined, lateEntries(draw, time), lateEntries(draw, time)]);
  return { time, event, ...(entry ? { entry } : {}), ...(group ? { group } : {}) };
}

/** Entries at other rows' times, at random, just before the end (so that there are gaps with nobody at risk), or early. */
function lateEntries(draw: Draw, time: readonly number[]): number[] {
  const isGappy = draw() < 0.3;
  return time.map((end) => {
    const kind = isGappy ? 2 : below(draw, 4);
    const other = time[below(draw, time.length)] ?? 0;
    if (kind === 0 && other < end) return other;
    if (kind === 1) return end * draw() - 0.001;
    if (kind === 2) return end - 0.3 - draw() / 2;
    return -1;
  });
}
