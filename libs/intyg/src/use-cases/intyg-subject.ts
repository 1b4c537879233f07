import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Logbook } from '@specialistvagen/assessments';
import { ExternalAssessors } from '@specialistvagen/external-assessors';
import { DomainError, swedishDay } from '@specialistvagen/platform';
import { formField, mergeRanges, signedJsonSchema } from '@specialistvagen/regulations';
import type { DayRange } from '@specialistvagen/regulations';
import { Trainees } from '@specialistvagen/trainees';
import { blocking, reasonsOf } from '../domain/blocking.js';
import { waitingParticipants } from '../domain/intyg.js';
import type { Intyg } from '../domain/intyg.js';
import { templateOfIntyg } from '../domain/intyg-template.js';
import { wholePeriod, writtenOn } from '../domain/written.js';
import { changeIntyg, markParticipant } from '../storage/change-intyg.js';
import { findIntyg, lockIntyg } from '../storage/intyg-rows.js';
import { notify } from '../storage/notices.js';
import { DocumentSubjects } from './document-subjects.js';
import type { DocumentSubject, SignatureContext, SignedContext } from './document-subjects.js';
import { EndDocument } from './end-document.js';
import { isReplaceable } from './is-replaceable.js';
import { JudgeIntyg } from './judge-intyg.js';
import { shownHash } from './show-intyg.js';

/** What happens to an intyg around each signature of its document. */
@Injectable()
export class IntygSubject implements DocumentSubject, OnModuleInit {
  readonly kind = 'intyg';

  constructor(
    private readonly subjects: DocumentSubjects,
    private readonly judging: JudgeIntyg,
    private readonly trainees: Trainees,
    private readonly assessors: ExternalAssessors,
    private readonly logbook: Logbook,
    private readonly ending: EndDocument,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async beginSigning({ document, ticketId, personId, shownSha256, at }: SignatureContext): Promise<void> {
    const intyg = await lockIntyg(document.subject.id);
    const isOpen = intyg?.state === 'sent' || intyg?.state === 'awaiting-cosignature';
    const isWaiting = intyg && waitingParticipants(intyg).some((one) => one.personId === personId);
    if (!intyg || !isOpen || !isWaiting) {
      throw new DomainError('not-to-sign', 'conflict', 'Intyget väntar inte längre på din underskrift.');
    }
    if (shownHash(intyg) !== shownSha256 || (intyg.documentId ?? document.id) !== document.id) {
      throw new DomainError(
        'not-as-shown',
        'conflict',
        'Intyget ändrades efter att du öppnade det. Läs in det igen.',
      );
    }
    const blocks = blocking((await this.judging.judge(intyg)).findings);
    if (blocks.length > 0) {
      throw new DomainError('cannot-be-signed', 'refused', reasonsOf(blocks));
    }
    await changeIntyg(intyg, {
      action: 'begin-signing',
      to: 'signing',
      by: personId,
      at,
      set: { signing_ticket: ticketId },
    });
  }

  async onSigned(context: SignedContext): Promise<void> {
    const { document, personId, isComplete, signedAt, at } = context;
    const intyg = await findIntyg(document.subject.id);
    if (intyg?.state !== 'signing' || intyg.signingTicket !== context.ticketId) {
      throw new DomainError(
        'not-to-sign',
        'conflict',
        'Underskriften hann gå ut. Öppna intyget och börja om.',
      );
    }
    await markParticipant(intyg.id, personId, 'signed', signedAt);
    const { traineeId, postId, goals } = intyg;
    await this.logbook.standsBehind(intyg.id, { traineeId, postId, goals });
    await changeIntyg(intyg, {
      action: isComplete ? 'complete' : 'await-cosignature',
      to: isComplete ? 'signed' : 'awaiting-cosignature',
      by: personId,
      at,
      set: {
        signing_ticket: null,
        document_id: document.id,
        ...(isComplete ? { signed_at: signedAt } : {}),
      },
    });
    if (isComplete) await this.onComplete(intyg, context);
    else await this.askNext(intyg, personId);
  }

  async onNotSigned({
    subjectId,
    ticketId,
    at,
  }: {
    subjectId: string;
    ticketId: string;
    at: Date;
  }): Promise<void> {
    const intyg = await findIntyg(subjectId);
    if (intyg?.state !== 'signing' || intyg.signingTicket !== ticketId) return;
    const isHalf = intyg.participants.some(({ state }) => state === 'signed');
    await changeIntyg(intyg, {
      action: isHalf ? 'release-cosignature' : 'release',
      to: isHalf ? 'awaiting-cosignature' : 'sent',
      by: null,
      at,
      set: { signing_ticket: null },
    });
  }

  private async askNext(intyg: Intyg, signerId: string): Promise<void> {
    for (const { personId } of waitingParticipants(intyg)) {
      if (personId === signerId) continue;
      await notify({
        kind: 'cosignature-awaited',
        to: personId,
        subject: { kind: 'intyg', id: intyg.id },
        actor: signerId,
      });
    }
  }

  private async onComplete(intyg: Intyg, context: SignedContext): Promise<void> {
    const ranges = attestedDays(intyg, context);
    if (ranges.length > 0) {
      await this.trainees.recordAttestation({
        documentId: context.document.id,
        traineeId: intyg.traineeId,
        postId: intyg.postId,
        ranges,
      });
    }
    if (intyg.replaces) await this.replaceEarlier(intyg.replaces, context);
    if (context.document.signers.some(({ role }) => role === 'external-assessor')) {
      await this.assessors.complete(intyg.traineeId, swedishDay(context.at));
    }
    await notify({
      kind: 'intyg-signed',
      to: intyg.traineeId,
      subject: { kind: 'intyg', id: intyg.id },
      actor: context.personId,
    });
  }

  private async replaceEarlier(id: string, { document, personId, at }: SignedContext): Promise<void> {
    const earlier = await lockIntyg(id);
    if (!earlier?.documentId || !(await isReplaceable(earlier))) {
      throw new DomainError(
        'nothing-to-replace',
        'conflict',
        'Det intyg som skulle ersättas gäller inte längre.',
      );
    }
    // Revoked as *fel uppgift (ersätts)*: it stays revoked, and the new one names it.
    if (earlier.state === 'revoked') return;
    await changeIntyg(earlier, { action: 'replace', to: 'replaced', by: personId, at });
    await this.ending.end({ intyg: earlier, status: 'replaced', by: personId, at, replacedBy: document.id });
  }
}

/** The days of service in the signed bytes: the rows of a service table, or a period at a place (decision 21). */
function attestedDays(intyg: Intyg, { document }: SignedContext): DayRange[] {
  const { form } = templateOfIntyg(intyg).template;
  if (formField(form, 'servicePeriods')) {
    const json = signedJsonSchema.parse(JSON.parse(new TextDecoder().decode(document.json)));
    const rows = json.form['servicePeriods'] as readonly { period: DayRange }[];
    return mergeRanges(rows.map(({ period }) => period));
  }
  const isOfService = intyg.content.kind === 'goals' || formField(form, 'careUnit') !== null;
  const period = isOfService ? wholePeriod(writtenOn(intyg.content)) : null;
  return period ? [period] : [];
}
