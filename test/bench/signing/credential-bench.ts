import { credentialBenchmark } from '@specialistvagen/signing';
import { rounded } from '../measures.js';
import type { Row } from '../report.js';
import { timeOfEach } from './time-of-each.js';

/** A certificate to a wallet, a look at it, and the list that says which are withdrawn: printed, not judged. */
export async function benchCredentials(dataDir: string, times: number): Promise<Row[]> {
  const bench = credentialBenchmark(dataDir);
  const { credential } = await bench.issue();
  const issued = await timeOfEach(times, () => bench.issue());
  const verified = await timeOfEach(times, async () => {
    if (!(await bench.verify(credential)).isGenuine) throw new Error('beviset godtogs inte');
  });
  const listed = await timeOfEach(times, () => bench.signStatusList());
  return [
    { what: 'ett bevis till en plånbok (SD-JWT VC)', ours: rounded(issued.cpu), unit: 'ms CPU' },
    { what: 'kontroll av ett bevis ur en plånbok', ours: rounded(verified.cpu), unit: 'ms CPU' },
    { what: 'statuslista med 131 072 platser', ours: rounded(listed.cpu), unit: 'ms CPU' },
    { what: 'beviset', ours: credential.length, unit: 'byte' },
  ];
}
