import { Injectable } from '@nestjs/common';
import { Attachments } from '@specialistvagen/assessments';
import type { Actor } from '@specialistvagen/identity/contract';
import { ReadDocument } from '@specialistvagen/intyg';
import { DomainError } from '@specialistvagen/platform';
import { EarlierDocuments } from '@specialistvagen/trainees';
import { idsUnder } from './ids-under.js';

export type OwnFile = { readonly name: string; readonly bytes: Uint8Array };

const ATTACHED = { logg: 'logbook', reflektioner: 'reflection', bedomningar: 'assessment' } as const;

/** The files that the sections speak of: signed documents, papers from before, and what lies beside the log and the rest. */
@Injectable()
export class OwnFiles {
  constructor(
    private readonly documents: ReadDocument,
    private readonly papers: EarlierDocuments,
    private readonly attachments: Attachments,
  ) {}

  /** One at a time: the package may be larger than memory should be. */
  async *of(actor: Actor, sections: ReadonlyMap<string, unknown>): AsyncGenerator<OwnFile> {
    for (const id of documentsIn(sections)) {
      const file = await ifReadable(() => this.documents.pdf(actor, id));
      if (file) yield { name: `dokument/${file.fileName}`, bytes: file.pdf };
    }
    for (const { id } of listOf(sections.get('tidigare-handlingar'))) {
      const file = await ifReadable(() => this.papers.file(actor, actor.personId, id));
      if (file) yield { name: `tidigare-handlingar/${id.slice(0, 8)}-${file.fileName}`, bytes: file.bytes };
    }
    for (const [section, subject] of Object.entries(ATTACHED)) {
      for (const { id } of attachmentsIn(sections.get(section))) {
        const file = await ifReadable(() => this.attachments.file(actor, subject, id));
        if (file) yield { name: `filer/${id.slice(0, 8)}-${file.fileName}`, bytes: file.bytes };
      }
    }
  }
}

export const documentsIn = (sections: ReadonlyMap<string, unknown>): ReadonlySet<string> =>
  new Set([...sections.values()].flatMap((section) => idsUnder(section, 'documentId')));

/** What a section speaks of and the person may not open (another's document) is not theirs to take along. */
async function ifReadable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

type WithId = { readonly id: string };
const hasId = (one: unknown): one is WithId =>
  typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string';
const listOf = (section: unknown): WithId[] => (Array.isArray(section) ? section.filter(hasId) : []);

function attachmentsIn(section: unknown): WithId[] {
  if (Array.isArray(section)) return section.flatMap(attachmentsIn);
  if (typeof section !== 'object' || section === null) return [];
  return Object.entries(section).flatMap(([name, value]) =>
    name === 'attachments' ? listOf(value) : attachmentsIn(value),
  );
}
