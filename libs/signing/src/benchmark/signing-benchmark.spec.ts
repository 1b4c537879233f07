import { signingInstance } from '../testing/signing-instance.js';
import { signingBenchmark } from './signing-benchmark.js';

it('the benchmarked operations do what they say', async () => {
  const benchmark = await signingBenchmark(signingInstance().dataDir);
  // The same page gives the same bytes; each signature has a key of its own.
  expect(await benchmark.render()).toEqual(await benchmark.render());
  expect(await benchmark.sign()).not.toEqual(await benchmark.sign());
  expect((await benchmark.verify()).verdict).toBe('in-force');
  expect((await benchmark.verifyWithRender()).verdict).toBe('in-force');
});
