import { ours, whole } from '../testing/attack-tools.js';
import { Numbers } from '../testing/numbers.js';

/** The hole of the last signature, as bytes. */
function holeOf(pdf: Buffer): { start: number; cms: Buffer } {
  const start = pdf.lastIndexOf('/Contents <', undefined, 'latin1') + '/Contents <'.length;
  const end = pdf.indexOf('>', start);
  return { start, cms: Buffer.from(pdf.subarray(start, end).toString('latin1'), 'hex') };
}

/**
 * Before the form of a CMS was checked whole, three of five thousand such changes were accepted: bytes that no signature
 * covers. Only the DER is changed, the hexadecimal and the file around it stay well-formed.
 */
it('no change of one or two bytes inside a signature is accepted', async () => {
  const numbers = new Numbers(20_261_130);
  const genuine = (await whole()).bytes;
  const { start, cms } = holeOf(genuine);
  const used = cms.subarray(0, 4 + cms.readUInt16BE(2));
  let tried = 0;
  for (; tried < 1500; tried += 1) {
    const changed = Buffer.from(cms);
    for (let times = numbers.below(2) + 1; times > 0; times -= 1) {
      const at = numbers.below(used.length);
      changed[at] = (changed[at] ?? 0) ^ (1 + numbers.below(255));
    }
    if (changed.equals(cms)) continue;
    const file = Buffer.from(genuine);
    file.write(changed.toString('hex').toUpperCase(), start, 'latin1');
    const { verdict } = await ours.operations.verify(file);
    if (verdict !== 'altered') expect({ tried, verdict }).toEqual({ tried, verdict: 'altered' });
  }
  expect(tried).toBe(1500);
});
