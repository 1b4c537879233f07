import type { SigningOperations } from '../../pool/signing-operations.js';
import { sampleJson, templates } from '../sample-registry.js';
import { signatureRequest, signingInstance } from '../signing-instance.js';
import { Corpus } from './corpus.js';
import { fuzz, mutant } from './fuzz.js';
import { MUTATORS } from './mutators.js';

const { operations } = signingInstance();
let corpus: Corpus;

async function signed(made: SigningOperations, documentId: string, text: string): Promise<Uint8Array> {
  const json = { ...sampleJson(await made.pins(), { text }), documentId };
  const first = await made.signPersonal((await made.prepare(json)).pdf, signatureRequest('handledare'));
  return (await made.signPersonal(first.pdf, signatureRequest('extern'))).pdf;
}

beforeAll(async () => {
  const two = await Promise.all(
    // Two of the same length, so that what stands in one fits exactly in the other.
    ['1', '2'].map((digit) =>
      signed(operations, `019aa8a0-0000-7000-8000-00000000000${digit}`, `Uppgift ${digit}.`),
    ),
  );
  const [one = Buffer.alloc(0), other = Buffer.alloc(0)] = two;
  const archived = await operations.archive(one);
  const renewed = await operations.archive(archived.pdf);
  corpus = await Corpus.of([one, (await operations.archive(other)).pdf, renewed.pdf], templates);
});

const verify = (file: Uint8Array) => operations.verify(file);

describe('the fuzzer', () => {
  it('finds no mutant that is accepted and none that breaks the verifier', async () => {
    const result = await fuzz({ corpus, seed: 20_261_130, verify, goesOn: (number) => number < 1500 });
    expect(result.findings).toEqual([]);
    expect(result.tried).toBe(1500);
    // Most are files in their own right, or nothing was tried.
    expect(result.lawful).toBeLessThan(150);
    expect(Object.keys(result.rejected)).toEqual(expect.arrayContaining(['altered']));
  });

  it('uses every way of changing a file, and each makes files that are not genuine', () => {
    const counts = new Map<string, number>();
    for (let number = 0; number < 1500; number += 1) {
      const { file, mutators } = mutant(corpus, 7, number);
      if (mutators.length === 1 && !corpus.isLawful(file))
        counts.set(String(mutators), (counts.get(String(mutators)) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(Object.keys(MUTATORS).sort());
  });

  it('makes the same mutant of the same seed and number, and another of another', () => {
    expect(mutant(corpus, 5, 17).file.equals(mutant(corpus, 5, 17).file)).toBe(true);
    expect(mutant(corpus, 5, 17).file.equals(mutant(corpus, 6, 17).file)).toBe(false);
  });

  it('reports a verifier that accepts, breaks or hangs, with seed and number', async () => {
    const [genuine] = corpus.files;
    const report = await operations.verify(genuine?.bytes ?? Buffer.alloc(0));
    const lost = Object.assign(new Error('gone'), { code: 'worker-lost' });
    const kinds = [
      () => Promise.resolve(report),
      () => Promise.reject(new TypeError('broke')),
      () => Promise.reject(lost),
    ];
    const found: string[] = [];
    for (const loose of kinds) {
      const { findings } = await fuzz({
        corpus,
        seed: 3,
        verify: loose,
        goesOn: (number) => number < 5,
        onFinding: ({ number }, file) => found.push(`${number}:${file.length > 0}`),
      });
      expect(findings.length).toBeGreaterThan(3);
      expect(findings[0]).toMatchObject({ seed: 3, number: 0 });
    }
    expect(found.length).toBeGreaterThan(9);
  });

  it('knows what is lawful: each file as it once was, and the public validation data of another behind it', () => {
    const [, archived, renewed] = corpus.files;
    if (!archived || !renewed) throw new Error('no corpus');
    for (const end of renewed.ends) expect(corpus.isLawful(renewed.bytes.subarray(0, end))).toBe(true);
    expect(corpus.isLawful(renewed.bytes.subarray(0, -1))).toBe(false);
    expect(corpus.isLawful(Buffer.concat([renewed.bytes, Buffer.from(' ')]))).toBe(false);
  });
});
