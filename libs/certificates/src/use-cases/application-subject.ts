import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DocumentSigning } from '@specialistvagen/intyg';
import type { DocumentSubject, SignatureContext, SignedContext } from '@specialistvagen/intyg';
import { DomainError, swedishDay } from '@specialistvagen/platform';
import { signedJsonSchema } from '@specialistvagen/regulations';
import type { SignedJson } from '@specialistvagen/regulations';
import { diarienummer } from '../domain/reference.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { ApplicationChanges } from './application-changes.js';
import { GatherCaseFacts } from './gather-case-facts.js';
import { APPLICATION_SUBJECT } from './submit-application.js';
import { tell } from './tell.js';

/** What happens to an application when its form is signed: it has arrived, with the bundle that was signed. */
@Injectable()
export class ApplicationSubject implements DocumentSubject, OnModuleInit {
  readonly kind = APPLICATION_SUBJECT;

  constructor(
    private readonly signing: DocumentSigning,
    private readonly applications: ApplicationRepository,
    private readonly changes: ApplicationChanges,
    private readonly gather: GatherCaseFacts,
  ) {}

  onModuleInit(): void {
    this.signing.register(this);
  }

  /** The bundle must still be what was frozen: an intyg that was revoked meanwhile is not sent unseen. */
  async beginSigning(context: SignatureContext): Promise<void> {
    const row = await this.unchanged(context);
    const { enclosed } = await this.gather.of(row, null);
    const frozen = jsonOf(context).platform.enclosures.map(
      ({ documentId, sha256 }) => `${documentId} ${sha256}`,
    );
    const now = enclosed.map(({ id, sha256 }) => `${id} ${sha256}`);
    if (frozen.sort().join() !== now.sort().join()) throw changed();
  }

  async onSigned(context: SignedContext): Promise<void> {
    const row = await this.unchanged(context);
    const arrivedOn = swedishDay(context.signedAt);
    const year = Number(arrivedOn.slice(0, 4));
    const number = await this.applications.nextDiaryNumber(year);
    await this.applications.addItems(row.id, jsonOf(context).platform.enclosures);
    await this.changes.apply({
      row,
      action: 'submit',
      role: 'applicant',
      revision: context.document.subject.revision,
      by: context.personId,
      subjectId: context.document.id,
      set: {
        diarienummer: diarienummer(year, number, row.kind),
        arrived_on: arrivedOn,
        application_document_id: context.document.id,
      },
    });
    await tell('application-received', row.traineeId, { kind: 'application', id: row.id });
  }

  /** Nothing was held: the draft is as it was. */
  async onNotSigned(): Promise<void> {
    await Promise.resolve();
  }

  private async unchanged({ document }: SignatureContext): Promise<ApplicationRow> {
    const row = await this.applications.find(document.subject.id);
    if (!row || row.state !== 'draft' || row.revision !== document.subject.revision) throw changed();
    return row;
  }
}

export function jsonOf({ document }: SignatureContext): SignedJson {
  return signedJsonSchema.parse(JSON.parse(new TextDecoder().decode(document.json)));
}

function changed(): DomainError {
  return new DomainError(
    'application-changed',
    'conflict',
    'Ansökan har ändrats sedan du läste den. Inget är skickat. Läs igenom den igen och skicka på nytt.',
  );
}
