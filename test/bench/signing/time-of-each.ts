import { median } from '../measures.js';

export type Time = { cpu: number; elapsed: number };

/** Milliseconds, median of all but the first runs; what `before` does is not counted. Processor time is that of all threads of the process. */
export async function timeOfEach(
  times: number,
  act: (n: number) => Promise<unknown>,
  before: (n: number) => Promise<unknown> = () => Promise.resolve(),
): Promise<Time> {
  const spent: Time[] = [];
  for (let n = 0; n < times; n += 1) {
    await before(n);
    const started = performance.now();
    const cpu = process.cpuUsage();
    await act(n);
    const { user, system } = process.cpuUsage(cpu);
    spent.push({ cpu: (user + system) / 1000, elapsed: performance.now() - started });
  }
  const counted = spent.slice(Math.floor(times / 4));
  return {
    cpu: median(counted.map(({ cpu }) => cpu)),
    elapsed: median(counted.map(({ elapsed }) => elapsed)),
  };
}

export function at(list: readonly Uint8Array[], n: number): Uint8Array {
  const found = list[n];
  if (!found) throw new RangeError(String(n));
  return found;
}
