import { signingInstance } from '../testing/signing-instance.js';
import { signingBenchmark } from './signing-benchmark.js';

jest.setTimeout(120_000);

it('the benchmarked operations do what they say', async () => {
  const benchmark = await signingBenchmark(signingInstance().dataDir);
  expect(await benchmark.render()).toBeDefined();
  expect(await benchmark.sign()).toBeDefined();
  expect((await benchmark.verify()).verdict).toBe('in-force');
  expect((await benchmark.verifyWithRender()).verdict).toBe('in-force');
});
