import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import { DomainError } from '@specialistvagen/platform';
import type { PortfolioAccess } from '@specialistvagen/trainees';
import { ASSESSMENT_SHOWN_TO } from '../domain/assessment-readers.js';
import { ENTRY_IN_USE } from '../domain/logbook-entry.js';
import { findAssessment } from '../storage/assessment.repository.js';
import type { AttachmentSubject } from '../storage/attachment.repository.js';
import { findEntry, holdEntry } from '../storage/logbook.repository.js';
import { findReflection } from '../storage/reflection.repository.js';

type Door = { readonly what: string; readonly allowed: readonly AccessPurpose[] };
const READERS: readonly AccessPurpose[] = ['own', 'principal-supervisor', 'supervisor'];
/** A signer too, of what the doctor chose for the intyg: row level security finds them no other file. */
const SHOWN_TO: readonly AccessPurpose[] = [...READERS, 'signer'];
const DOORS: Readonly<Record<AttachmentSubject, Door>> = {
  logbook: { what: 'öppnade en fil i loggen', allowed: SHOWN_TO },
  reflection: { what: 'öppnade en fil i en delad reflektion', allowed: READERS },
  assessment: { what: 'öppnade en fil vid en bedömning', allowed: ASSESSMENT_SHOWN_TO },
};

type Place = { readonly traineeId: string; readonly subject: AttachmentSubject; readonly subjectId: string };

/** Whoever reads it comes by the portfolio's door; the assessor, who may have no relation, by being asked. */
export async function openAttachmentDoor(access: PortfolioAccess, actor: Actor, place: Place): Promise<void> {
  if (place.subject === 'assessment') {
    const found = await findAssessment(place.subjectId);
    if (found?.assessorId === actor.personId) return;
  }
  await access.open(actor, { traineeId: place.traineeId, ...DOORS[place.subject] });
}

/** What the file is laid beside must be the doctor's own and open: an assessment takes none once it has its answer. */
export async function refuseClosedSubject({ traineeId, subject, subjectId }: Place): Promise<void> {
  if (subject === 'assessment') {
    const found = await findAssessment(subjectId);
    if (found?.traineeId !== traineeId || found.roundId !== null) throw missing();
    if (found.state === 'asked') return;
    throw new DomainError(
      'not-in-this-state',
      'conflict',
      'Bedömningen är avslutad och tar inte emot filer.',
    );
  }
  if (subject === 'logbook') return refuseUsedEntry(traineeId, subjectId);
  if (!(await findReflection(traineeId, subjectId))) throw missing();
}

/** What a signer saw stands, its files too; held, so that a signature at the same time comes before or after. */
async function refuseUsedEntry(traineeId: string, id: string): Promise<void> {
  await holdEntry(id);
  const entry = await findEntry(traineeId, id);
  if (!entry) throw missing();
  if (entry.isUsed) throw new DomainError('in-use', 'conflict', ENTRY_IN_USE);
}

const missing = () => new DomainError('not-found', 'not-found', 'Det som filen hör till finns inte.');
