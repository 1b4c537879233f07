import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { DomainError, Transactions } from '@specialistvagen/platform';
import type { PaymentFile, PaymentReport, PaymentRow } from '../contract/payment.js';
import { readPaymentFile } from '../domain/payment-file.js';
import type { PaymentLine } from '../domain/payment-file.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { PaymentRepository } from '../storage/payment.repository.js';
import { ApplicationChanges } from './application-changes.js';

type Readable = Extract<PaymentLine, { readable: true }>;
type Matched = 'matched' | 'unknown-reference' | 'wrong-amount' | 'already-paid';

const TEXTS: Readonly<Record<Matched | 'already-imported', string>> = {
  matched: 'Betalningen är förd till ärendet.',
  'already-imported': 'Samma betalning har lästs in förut. Inget är ändrat.',
  'unknown-reference': 'Ingen ansökan har referensen.',
  'wrong-amount': 'Beloppet är ett annat än avgiften. Betalningen är inte förd till ärendet.',
  'already-paid': 'Avgiften är redan betald.',
};

/** Matches a bank's file against the references of applications. The same file may be sent again: nothing happens twice. */
@Injectable()
export class ImportPayments {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationRepository,
    private readonly payments: PaymentRepository,
    private readonly changes: ApplicationChanges,
  ) {}

  async import(actor: Actor, file: PaymentFile): Promise<PaymentReport> {
    const lines = readPaymentFile(file.content);
    if (lines.length === 0) {
      throw new DomainError('payment-file-empty', 'refused', {
        text: 'Filen har inga rader att läsa.',
        field: 'content',
      });
    }
    const rows: PaymentRow[] = [];
    // A row at a time: one that meets a colleague's change is done again without holding up the rest.
    for (const line of lines) {
      rows.push(
        await this.transactions.run({ person: actor.personId }, () => this.importLine(actor, file, line)),
      );
    }
    return { matched: rows.filter((row) => row.result === 'matched').length, rows };
  }

  private async importLine(actor: Actor, file: PaymentFile, line: PaymentLine): Promise<PaymentRow> {
    if (!line.readable) {
      return {
        row: line.row,
        reference: line.reference,
        amountKronor: null,
        paidOn: null,
        result: 'unreadable',
        text: line.why,
      };
    }
    const [application] = await this.applications.byReference([line.reference]);
    const match = matchOf(application, line);
    const isNew = await this.payments.add({
      fileName: file.fileName,
      row: line.row,
      reference: line.reference,
      amountKronor: line.amountKronor,
      paidOn: line.paidOn,
      result: match,
      applicationId: application?.id ?? null,
      importedBy: actor.personId,
    });
    const result = isNew ? match : 'already-imported';
    if (application && result === 'matched') await this.pay(application, line.paidOn);
    const { row, reference, amountKronor, paidOn } = line;
    return { row, reference, amountKronor, paidOn, result, text: TEXTS[result] };
  }

  private async pay(row: ApplicationRow, paidOn: string): Promise<void> {
    const set = { fee_paid_on: paidOn, pay_by: null };
    await this.changes.apply({
      row,
      action: 'pay',
      role: 'system',
      revision: row.revision,
      by: null,
      note: paidOn,
      set,
    });
  }
}

function matchOf(application: ApplicationRow | undefined, line: Readable): Matched {
  if (!application) return 'unknown-reference';
  if (application.feePaidOn !== null) return 'already-paid';
  if (application.feeAmount !== line.amountKronor) return 'wrong-amount';
  return ['draft', 'received', 'awaiting-fee'].includes(application.state) ? 'matched' : 'already-paid';
}
