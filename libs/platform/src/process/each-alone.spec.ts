import { FixedClock } from '../clock/clock.js';
import { BackOff } from './back-off.js';
import { eachAlone } from './each-alone.js';

describe('each by itself', () => {
  it('has a turn though another throws, and what was thrown is told of afterwards', async () => {
    const done: string[] = [];
    const attempt = eachAlone(['a', 'b', 'c'], async (item) => {
      if (item !== 'c') throw new Error(item);
      done.push(item);
    });
    await expect(attempt).rejects.toMatchObject({ errors: [new Error('a'), new Error('b')] });
    expect(done).toEqual(['c']);
  });

  it('waits longer each time it fails, to a limit, and not once it has succeeded', () => {
    const clock = new FixedClock('2026-11-30T08:00:00Z');
    const waits = new BackOff(clock, { firstMs: 1_000, mostMs: 3_000 });
    const waited = () => {
      waits.hasFailed('a');
      let seconds = 0;
      for (; !waits.isDue('a'); seconds += 1) clock.advance(1_000);
      return seconds;
    };
    expect([waited(), waited(), waited(), waited()]).toEqual([1, 2, 3, 3]);
    waits.hasFailed('a');
    expect([waits.isDue('a'), waits.isDue('b')]).toEqual([false, true]);
    waits.hasSucceeded('a');
    expect([waits.isDue('a'), waited()]).toEqual([true, 1]);
  });
});
