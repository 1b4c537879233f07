import { Injectable } from '@nestjs/common';
import { Competences, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { Clock, DomainError, Secrets, Transactions, newId, outbox } from '@specialistvagen/platform';
import type { CompetenceSnapshot } from '@specialistvagen/regulations';
import type { FederatedSignature, SignedDocument } from '@specialistvagen/signing';
import type { AskedPart, SealedDocument } from '../domain/asked-act.js';
import type { DocumentSigner, PreparedDocument } from '../domain/document.js';
import type { ActAuthentication, SigningAct, SigningActItem } from '../domain/signing-act.js';
import { DocumentStore, signedFields } from '../storage/documents.js';
import { appendStatus } from '../storage/document-status.js';
import { recordEvidence } from '../storage/evidence.js';
import { notify } from '../storage/notices.js';
import { settleItem } from '../storage/signing-acts.js';
import { DocumentSubjects } from './document-subjects.js';
import type { SignatureContext } from './document-subjects.js';
import { PersonalFields } from './personal-fields.js';
import { SigningSettings } from './signing-settings.js';

/** A signature that another service has made, and the file's half of it. */
export type AnsweredPart = AskedPart & { readonly signature: FederatedSignature };
export type OneSignature = {
  /** Known by sign-in, or by the answer of a signing service. */
  actor: Pick<Actor, 'personId'>;
  act: SigningAct;
  item: SigningActItem;
  authentication: ActAuthentication;
  answered?: AnsweredPart;
};
type Ready = {
  document: PreparedDocument;
  signer: DocumentSigner;
  latest: { no: number; pdf: Uint8Array; sha256: string } | null;
  competence: CompetenceSnapshot | null;
  context: SignatureContext;
};
type Made = { sealed: SealedDocument | null; signed: SignedDocument };

/** One document of one act: hold (transaction) → seal and sign (no transaction) → verify → store (transaction). */
@Injectable()
export class SignDocument {
  private readonly store: DocumentStore;

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly fields: PersonalFields,
    private readonly competences: Competences,
    private readonly subjects: DocumentSubjects,
    private readonly settings: SigningSettings,
    secrets: Secrets,
  ) {
    this.store = new DocumentStore(secrets);
  }

  async sign(one: OneSignature): Promise<void> {
    const scope = { person: one.actor.personId };
    const ready = await this.transactions.run(scope, () => this.hold(one));
    const made = await this.make(one, ready);
    await this.verify(ready, made.signed);
    await this.transactions.run(scope, () => this.keep(one, ready, made));
  }

  private async hold({ actor, act, item }: OneSignature): Promise<Ready> {
    const document = await this.store.find(item.documentId);
    const signer = document?.signers.find(({ field }) => field === item.field);
    if (
      !document ||
      !signer ||
      signer.personId !== actor.personId ||
      document.jsonSha256 !== item.jsonSha256
    ) {
      throw new DomainError('not-to-sign', 'conflict', 'Dokumentet väntar inte längre på din underskrift.');
    }
    const at = this.clock.now();
    const context: SignatureContext = {
      document,
      ticketId: act.id,
      personId: actor.personId,
      role: signer.role,
      field: signer.field,
      shownSha256: item.shownSha256,
      at,
    };
    await this.subjects.of(document.subject.kind).beginSigning(context);
    // Competence on the day of this very signature; a co-signer may sign days after the document was frozen (R12).
    const competence = signer.competence
      ? await this.competences.snapshot(actor.personId, this.clock.today())
      : null;
    return { document, signer, latest: await this.store.latestPdf(document.id), competence, context };
  }

  private async make(one: OneSignature, ready: Ready): Promise<Made> {
    if (one.answered) return this.embed(one.actor.personId, one.answered, ready);
    const { document, signer, latest } = ready;
    const { pool } = this.settings;
    const sealed = latest ? null : await pool.prepare(JSON.parse(new TextDecoder().decode(document.json)));
    if (sealed && sealed.jsonSha256 !== document.jsonSha256)
      throw new Error('Rendered another JSON than was frozen');
    const base = latest?.pdf ?? sealed?.pdf;
    if (!base) throw new Error('Nothing to sign');
    if (signer.kind === 'authority-seal') {
      return { sealed, signed: await pool.seal(base, signer.field, document.title) };
    }
    return { sealed, signed: await pool.signPersonal(base, await this.request(one, document, signer)) };
  }

  /** The signature came from outside: into exactly the revision that it was asked for. */
  private async embed(
    personId: string,
    { sealed, baseSha256, modified, signature }: AnsweredPart,
    { document, signer, latest }: Ready,
  ): Promise<Made> {
    if (latest ? latest.sha256 !== baseSha256 : sealed === null) {
      throw new DomainError(
        'document-moved',
        'conflict',
        'Dokumentet fick en annan underskrift medan du skrev under. Öppna det och skriv under igen.',
      );
    }
    const base = latest?.pdf ?? sealed?.pdf ?? new Uint8Array();
    const field = { ...(await this.fields.of(personId, document, signer)), modified };
    const signed = await this.settings.pool.embedPersonal(base, field, signature);
    return { sealed: latest ? null : sealed, signed };
  }

  private async request(
    { actor, act, authentication }: OneSignature,
    document: PreparedDocument,
    signer: DocumentSigner,
  ) {
    return {
      ...(await this.fields.of(actor.personId, document, signer)),
      requestId: newId(),
      authentication: {
        identityProvider: authentication.identityProvider,
        subject: this.people.pairwiseId(actor.personId),
        authenticationInstant: new Date(authentication.authTime).toISOString(),
        authnContextClassRef: authentication.acr,
        assertionRef: authentication.assertionRef,
        serviceId: this.settings.publicUrl,
      },
      requestedAt: act.createdAt.toISOString(),
      signRequester: this.settings.publicUrl,
      signMessage: act.statement,
    };
  }

  /** Our own strict verifier, before anything is accepted (T-12). Fields that others have yet to sign may be missing. */
  private async verify({ document, signer }: Ready, signed: SignedDocument): Promise<void> {
    const report = await this.settings.pool.verify(signed.pdf);
    const isThere = report.signers.some(({ field }) => field === signer.field);
    const remaining = document.signers
      .filter(({ field }) => field !== signer.field)
      .map(({ field }) => field);
    const unexpected = report.reasons.filter(
      ({ field }) => field === undefined || !remaining.includes(field),
    );
    if (isThere && unexpected.length === 0 && report.documentId === document.id) return;
    throw new Error(
      `Verification after signing: ${report.verdict} ${unexpected.map(({ code }) => code).join(' ')}`,
    );
  }

  private async keep(one: OneSignature, ready: Ready, { sealed, signed }: Made): Promise<void> {
    const { document, context } = ready;
    const signedAt = new Date(signed.signedAt);
    if (!(await settleItem(one.act.id, one.item.ordinal, { result: 'signed', signedAt }))) {
      throw new DomainError(
        'ticket-ended',
        'conflict',
        'Underskriften hann gå ut. Öppna intyget och börja om.',
      );
    }
    const at = this.clock.now();
    const no = (ready.latest?.no ?? 0) + (sealed ? 1 : 0) + 1;
    if (sealed) await this.keepSeal(document, sealed, no - 1, at);
    const evidenceEntryId = await this.keepSignature(one, ready, signed, { no, at });
    const done = await signedFields(document.id);
    const isComplete = document.signers.every(({ field }) => done.includes(field));
    await appendStatus({
      documentId: document.id,
      traineeId: document.traineeId,
      status: isComplete ? 'in-force' : 'awaiting-cosignature',
      at,
      byPerson: one.actor.personId,
      evidenceEntryId,
    });
    await this.subjects.of(document.subject.kind).onSigned({
      ...context,
      at,
      sha256: signed.sha256,
      signedAt,
      isComplete,
      evidenceEntryId,
    });
    // What looks at signed documents afterwards: the id, and nothing of what it says.
    await outbox.publish('document-signed', 1, { documentId: document.id });
    await notify({
      kind: 'signed-in-your-name',
      to: one.actor.personId,
      subject: { kind: 'document', id: document.id },
    });
  }

  private async keepSignature(
    { actor, act }: OneSignature,
    { document, signer, competence }: Ready,
    signed: SignedDocument,
    { no, at }: { no: number; at: Date },
  ): Promise<string> {
    const { sha256, certificateSha256 } = signed;
    const evidenceEntryId = await recordEvidence('document-signed', at, {
      documentId: document.id,
      no,
      field: signer.field,
      sha256,
      certificateSha256,
      personId: actor.personId,
      ticketId: act.id,
      signedAt: signed.signedAt,
    });
    await this.store.insertRevision(document, {
      no,
      kind: signer.kind === 'person' ? 'signature' : 'authority-seal',
      field: signer.field,
      signerId: actor.personId,
      ticketId: act.id,
      pdf: signed.pdf,
      sha256,
      certificateSha256,
      signedAt: new Date(signed.signedAt),
      competence,
      evidenceEntryId,
    });
    return evidenceEntryId;
  }

  private async keepSeal(
    document: PreparedDocument,
    sealed: SealedDocument,
    no: number,
    at: Date,
  ): Promise<void> {
    const evidenceEntryId = await recordEvidence('document-sealed', at, {
      documentId: document.id,
      no,
      sha256: sealed.sha256,
      jsonSha256: document.jsonSha256,
    });
    await this.store.insertRevision(document, {
      no,
      kind: 'seal',
      field: 'plattform',
      signerId: null,
      ticketId: null,
      pdf: sealed.pdf,
      sha256: sealed.sha256,
      certificateSha256: sealed.certificateSha256,
      signedAt: new Date(sealed.signedAt),
      competence: null,
      evidenceEntryId,
    });
  }
}
