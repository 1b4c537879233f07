import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateRegistry } from '@specialistvagen/regulations';
import { extractParts } from '@specialistvagen/signing';
import type { Story } from './story.js';

/** A document to write to disk, by the name of the file, as `owner` gets it. */
export type Written = { name: string; documentId: string; owner: string };

/** Every PDF, and each signature's parts as the independent tools want them. */
export async function writeDocuments(
  story: Story,
  documents: readonly Written[],
  out: string,
): Promise<Map<string, Buffer>> {
  const pdfs = new Map<string, Buffer>();
  mkdirSync(join(out, 'pdf'), { recursive: true });
  for (const { name, documentId, owner } of documents) {
    const bytes = await (await story.as(owner)).bytes(`/documents/${documentId}/pdf`);
    pdfs.set(name, bytes);
    writeFileSync(join(out, 'pdf', `${name}.pdf`), bytes);
    await writeParts(join(out, 'parts', name), bytes);
  }
  return pdfs;
}

async function writeParts(folder: string, bytes: Buffer): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const part of await extractParts(bytes, templateRegistry())) {
    writeFileSync(join(folder, `${part.field}.p7`), part.p7);
    writeFileSync(join(folder, `${part.field}.bytes`), part.bytes);
    writeFileSync(join(folder, `${part.field}.tsq`), part.tsq);
    writeFileSync(join(folder, `${part.field}.tsr`), part.tsr);
  }
}
