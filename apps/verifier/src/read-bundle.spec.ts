import { strToU8, zipSync } from 'fflate';
import { readBundle } from './read-bundle.js';

const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));
const genuine = {
  'intyg.pdf': strToU8('%PDF-'),
  'loggbevis.json': json({ version: 1, checkpoint: null, entries: [] }),
  'status.json': strToU8('{}'),
};

describe('a zip', () => {
  it('with a document, its proofs and its status is a bundle, whatever else lies in it', () => {
    expect(readBundle(zipSync({ 'LAS-MIG.txt': strToU8('x'), ...genuine }))).toMatchObject({
      proof: { checkpoint: null },
    });
  });

  it('with a second document is not', () => {
    expect(readBundle(zipSync({ ...genuine, 'annat.pdf': strToU8('%PDF-') }))).toBeNull();
  });

  it('is refused before more is unpacked than a bundle holds', () => {
    const large = new Uint8Array(4 * 1024 * 1024);
    const names = Array.from({ length: 12 }, (_, number) => `${number}.pdf`);
    const bomb = zipSync(Object.fromEntries(names.map((name) => [name, large])), { level: 1 });
    const before = process.memoryUsage().arrayBuffers;
    expect(readBundle(bomb)).toBeNull();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5 * large.length);
  });
});
