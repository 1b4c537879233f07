import { Injectable } from '@nestjs/common';
import type { PreparedDocument } from '../domain/document.js';
import type { SignerRole } from '../contract/intyg-type.js';

/** One signature of one document, told to the library that owns what the document is about. */
export type SignatureContext = {
  readonly document: PreparedDocument;
  readonly ticketId: string;
  readonly personId: string;
  readonly role: SignerRole;
  readonly field: string;
  /** Hash of what the person was shown when the act was opened. */
  readonly shownSha256: string;
  readonly at: Date;
};
export type SignedContext = SignatureContext & {
  readonly sha256: string;
  readonly signedAt: Date;
  /** True when every field of the form is signed: the document is in force from here. */
  readonly isComplete: boolean;
  readonly evidenceEntryId: string;
};

/**
 * What the owner of a kind of subject does around a signature. Each runs in a transaction of the signer's own, and
 * throws `DomainError` with every reason to refuse.
 */
export interface DocumentSubject {
  readonly kind: string;
  /** Right before signing: is it still what was shown, and may this person still sign it today? Holds the subject. */
  beginSigning(context: SignatureContext): Promise<void>;
  /** In the transaction that stores the signature. */
  onSigned(context: SignedContext): Promise<void>;
  /** The signature did not come about: lets the subject go. Also called by the sweep, as the worker. */
  onNotSigned(
    context: Pick<SignatureContext, 'ticketId' | 'personId' | 'at'> & { subjectId: string },
  ): Promise<void>;
}

/** Filled at start by each library that has documents signed. */
@Injectable()
export class DocumentSubjects {
  private readonly byKind = new Map<string, DocumentSubject>();

  register(subject: DocumentSubject): void {
    if (this.byKind.has(subject.kind)) throw new Error(`Two owners of subjects of kind ${subject.kind}`);
    this.byKind.set(subject.kind, subject);
  }

  of(kind: string): DocumentSubject {
    const subject = this.byKind.get(kind);
    if (!subject) throw new Error(`No owner of subjects of kind ${kind}`);
    return subject;
  }
}
