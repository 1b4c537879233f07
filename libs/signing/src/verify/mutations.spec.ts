import fc from 'fast-check';
import { signedByBoth, signingInstance } from '../testing/signing-instance.js';

/** One small change to a file: what transport, an editor or somebody patient might do. */
type Mutation =
  | { readonly kind: 'set'; readonly at: number; readonly byte: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'remove' | 'repeat'; readonly at: number; readonly length: number };

const position = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const length = fc.integer({ min: 1, max: 400 });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: position, byte: fc.integer({ min: 0, max: 255 }) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: position,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 60 }),
  }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'repeat' as const), at: position, length }),
);

function mutate(file: Buffer, change: Mutation): Buffer {
  const at = Math.floor(change.at * file.length);
  if (change.kind === 'set') {
    const copy = Buffer.from(file);
    copy[at] = change.byte;
    return copy;
  }
  if (change.kind === 'insert') return Buffer.concat([file.subarray(0, at), change.bytes, file.subarray(at)]);
  const piece = file.subarray(at, at + change.length);
  const rest = file.subarray(at + change.length);
  return Buffer.concat(
    change.kind === 'remove' ? [file.subarray(0, at), rest] : [file.subarray(0, at), piece, piece, rest],
  );
}

describe('mutated files', () => {
  it('are never accepted, and never break the verifier', async () => {
    const { operations } = signingInstance();
    const genuine = Buffer.from(await signedByBoth(operations));
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (changes) => {
        const file = changes.reduce(mutate, genuine);
        if (file.equals(genuine)) return;
        const { verdict } = await operations.verify(file);
        // A cut exactly at the end of a revision is the one lawful change: an earlier, genuine copy.
        const isPrefix = genuine.subarray(0, file.length).equals(file);
        expect(verdict === 'in-force' || (verdict === 'superseded-revision' && !isPrefix)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});
