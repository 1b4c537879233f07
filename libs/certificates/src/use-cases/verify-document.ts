import { Injectable } from '@nestjs/common';
import { DocumentSigning, SigningSettings } from '@specialistvagen/intyg';
import type { DocumentStanding } from '@specialistvagen/intyg';
import { Clock, DomainError, Transactions, swedishDay } from '@specialistvagen/platform';
import type { VerificationReport } from '@specialistvagen/signing';
import type { CodeAnswer, VerifyAnswer } from '../contract/verify.js';
import { titleOf } from '../domain/bundle.js';
import { publishedStatus } from './published-status.js';
import { standingSentence, verdictSentence } from '../domain/verdict-words.js';

/** Is this file genuine and in force? Anyone may ask; names come from the file that was shown and from nowhere else. */
@Injectable()
export class VerifyDocument {
  constructor(
    private readonly transactions: Transactions,
    private readonly signing: DocumentSigning,
    private readonly settings: SigningSettings,
    private readonly clock: Clock,
  ) {}

  async file(pdf: Uint8Array): Promise<VerifyAnswer> {
    const bare = await this.settings.pool.verify(pdf);
    const standing = bare.documentId === null ? null : await this.standing(bare.documentId);
    const report = standing
      ? await this.settings.pool.verify(pdf, publishedStatus(standing))
      : notIssued(bare);
    return {
      verdict: report.verdict,
      sentence: verdictSentence(report.verdict, report.test),
      test: report.test,
      reasons: report.reasons.map(({ code, text }) => ({ code, text })),
      signers: report.signers
        .filter(({ kind }) => kind === 'person' || kind === 'authority-seal')
        .map(({ field, name, label, signedAt }) => ({ field, name, role: label, signedAt })),
      document:
        report.documentId && report.type
          ? { id: report.documentId, type: report.type, title: titleOf(report.type) }
          : null,
      checkedAt: this.clock.now().toISOString(),
    };
  }

  /** The printed code alone: type, date and status (decision 11). */
  async code(code: string): Promise<CodeAnswer> {
    const standing = await this.standing(code);
    if (!standing) {
      throw new DomainError('code-unknown', 'not-found', 'Ingen handling med den koden är utfärdad här.');
    }
    const { title, status, test } = standing;
    const issuedOn = swedishDay(standing.signedAt ?? standing.at);
    return {
      title,
      issuedOn,
      status,
      test,
      sentence: standingSentence(status, swedishDay(standing.at), test),
    };
  }

  private standing(code: string): Promise<DocumentStanding | null> {
    return this.transactions.run({}, () => this.signing.standing(code));
  }
}

/** Genuine in form, and yet nothing that this instance has in its records. */
function notIssued(report: VerificationReport): VerificationReport {
  if (report.verdict !== 'in-force') return report;
  const reason = { code: 'not-in-records', text: 'Handlingen finns inte bland dem som är utfärdade här.' };
  return { ...report, verdict: 'not-issued-here', reasons: [...report.reasons, reason] };
}
