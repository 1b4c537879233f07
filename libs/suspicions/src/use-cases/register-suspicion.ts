import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  newId,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import type { SuspicionChanged } from '../contract/acts.js';
import type { RegisterSuspicion } from '../contract/suspicion.js';
import { dueOnReceipt } from '../domain/due.js';
import { refuseText, textsOf } from '../domain/free-text.js';
import { applicationWith, documentWith } from '../storage/concerned.repository.js';
import { isInRoom } from '../storage/room.repository.js';
import { addCase, addCaseDocument, addEvent } from '../storage/suspicion-case.repository.js';
import { addSuspicion, members } from '../storage/suspicion.repository.js';
import { notify } from './notices.js';
import { RoomDesk, noSuchCase } from './room-desk.js';
import { SealedSuspicionTexts } from './sealed-texts.js';

type Concerned = {
  applicationId: string | null;
  doctorId: string | null;
  document: { id: string; sha256: string } | null;
};

/**
 * A warning that came by letter, by telephone, from another authority or a region, or out of the officer's own work. It is
 * written down the day it comes, and its days begin then: a warning that nobody followed up was the fault of 2016.
 */
@Injectable()
export class RegisterSuspicionUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: RoomDesk,
    private readonly sealed: SealedSuspicionTexts,
    private readonly clock: Clock,
  ) {}

  register(actor: Actor, body: RegisterSuspicion, key: string): Promise<SuspicionChanged> {
    refuseText(textsOf(body));
    return this.transactions.run({ person: actor.personId }, async () => {
      if (!(await isInRoom())) throw noSuchCase();
      const scope = {
        person: actor.personId,
        operation: 'register-suspicion',
        bodyHash: hashBody(body),
      };
      const { resourceId } = await withIdempotency(key, scope, () => this.add(actor, body));
      return this.desk.now(resourceId);
    });
  }

  private async add(actor: Actor, body: RegisterSuspicion): Promise<string> {
    const concerned = await this.concerned(body);
    const caseId = newId();
    const { doctorId, applicationId, document } = concerned;
    if (doctorId === actor.personId)
      throw new DomainError('not-yours', 'forbidden', 'Ärendet rör dig själv.');
    await addCase({ id: caseId, doctorId, applicationId, ...dueOnReceipt(body.arrivedOn) });
    if (document) await addCaseDocument(caseId, document.id);
    const id = newId();
    await addSuspicion({
      id,
      caseId,
      documentId: document?.id ?? null,
      documentSha256: document?.sha256 ?? null,
      textSealed: this.sealed.seal('suspicion', id, body.text),
      source: body.source,
      informantSealed: this.sealed.seal('informant', id, body.informant),
      arrivedOn: body.arrivedOn,
      raisedBy: actor.personId,
    });
    await addEvent({
      id: newId(),
      caseId,
      action: 'receive',
      fromState: null,
      toState: 'received',
      byPerson: actor.personId,
      reasonSealed: null,
      subjectId: id,
    });
    for (const to of await members()) {
      if (to === actor.personId || to === doctorId) continue;
      await notify({ kind: 'suspicion-received', to, subject: { kind: 'suspicion-case', id: caseId } });
    }
    return caseId;
  }

  /** What it is about, each fault at its field. */
  private async concerned({ diarienummer, documentId, arrivedOn }: RegisterSuspicion): Promise<Concerned> {
    const reasons: Reason[] = [];
    const application = diarienummer ? await applicationWith(diarienummer) : null;
    const document = documentId ? await documentWith(documentId) : null;
    if (!diarienummer && !documentId) {
      reasons.push({
        field: 'diarienummer',
        text: 'Ange ansökans diarienummer eller handlingens kod, så att det framgår vad misstanken rör.',
      });
    }
    if (diarienummer && !application) {
      reasons.push({ field: 'diarienummer', text: 'Ingen ansökan har det diarienumret.' });
    }
    if (documentId && !document) {
      reasons.push({ field: 'documentId', text: 'Ingen handling med den koden är utfärdad här.' });
    }
    if (arrivedOn > this.clock.today()) {
      reasons.push({ field: 'arrivedOn', text: 'Dagen har inte varit än.' });
    }
    if (application?.doctorId && document && application.doctorId !== document.doctorId) {
      reasons.push({
        field: 'documentId',
        text: 'Handlingen och ansökan rör olika läkare. Registrera två ärenden.',
      });
    }
    refuseIf('registration-refused', 'refused', reasons);
    return {
      applicationId: application?.applicationId ?? null,
      doctorId: application?.doctorId ?? document?.doctorId ?? null,
      document: document && { id: documentId, sha256: document.sha256 },
    };
  }
}
