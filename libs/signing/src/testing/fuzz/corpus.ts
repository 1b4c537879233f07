import { sha256Hex } from '../../canonical/sha256.js';
import { RenderCache } from '../../render/render-cache.js';
import type { TemplateRegistry } from '../../render/template-registry.js';
import { openDocument } from '../../verify/open-document.js';
import { walkRevisions } from '../../verify/walk-revisions.js';

/** One genuine file and where its revisions end, the first one's page included. */
export interface GenuineFile {
  readonly bytes: Buffer;
  readonly ends: readonly number[];
}

/** Genuine files to make mutants of, and what may lawfully be handed in: each of them as it once was. */
export class Corpus {
  private readonly lawful = new Set<string>();
  private readonly stores = new Set<string>();
  private readonly lengths = new Set<number>();

  private constructor(readonly files: readonly GenuineFile[]) {}

  static async of(files: readonly Uint8Array[], templates: TemplateRegistry): Promise<Corpus> {
    const cache = new RenderCache(files.length);
    const corpus = new Corpus(await Promise.all(files.map((bytes) => read(bytes, templates, cache))));
    for (const { bytes, ends } of corpus.files) corpus.learn(bytes, ends);
    return corpus;
  }

  /**
   * A genuine file, an earlier copy of one, or one with the public validation data of another behind it: a store is
   * signed by nobody before the next archive stamp, and may come from anywhere.
   */
  isLawful(file: Buffer): boolean {
    if (this.lawful.has(sha256Hex(file))) return true;
    const starts = [...this.lengths].filter((length) => length < file.length);
    return starts.some(
      (length) =>
        this.stores.has(sha256Hex(file.subarray(length))) &&
        this.lawful.has(sha256Hex(file.subarray(0, length))),
    );
  }

  private learn(bytes: Buffer, ends: readonly number[]): void {
    let from = 0;
    for (const end of ends) {
      this.lawful.add(sha256Hex(bytes.subarray(0, end)));
      this.lengths.add(end);
      const piece = bytes.subarray(from, end);
      if (piece.includes('/Type /DSS /Certs')) this.stores.add(sha256Hex(piece));
      from = end;
    }
  }
}

async function read(pdf: Uint8Array, templates: TemplateRegistry, cache: RenderCache): Promise<GenuineFile> {
  const bytes = Buffer.from(pdf);
  const opening = await openDocument(bytes, templates, cache);
  if (!opening.ok) throw new Error(`the corpus has a file that is not genuine: ${opening.fault}`);
  const { base } = opening.opened;
  const { signatures, stores, isComplete } = walkRevisions(bytes, base);
  if (!isComplete) throw new Error('the corpus has a file that is not genuine');
  const ends = [base.bytes.length, ...[...signatures, ...stores].map(({ end }) => end)];
  return { bytes, ends: ends.sort((a, b) => a - b) };
}
