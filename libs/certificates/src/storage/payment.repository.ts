import { Injectable } from '@nestjs/common';
import { execute, newId } from '@specialistvagen/platform';

export type NewPayment = {
  fileName: string;
  row: number;
  reference: string;
  amountKronor: number;
  paidOn: string;
  result: 'matched' | 'unknown-reference' | 'wrong-amount' | 'already-paid';
  applicationId: string | null;
  importedBy: string;
};

@Injectable()
export class PaymentRepository {
  /** False when the same payment (reference, amount, day) has been imported before: a file may be sent twice. */
  async add(payment: NewPayment): Promise<boolean> {
    const touched = await execute(
      `insert into certificates.payment
         (id, file_name, row_no, reference, amount, paid_on, result, application_id, imported_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (reference, amount, paid_on) do nothing`,
      [
        newId(),
        payment.fileName,
        payment.row,
        payment.reference,
        payment.amountKronor,
        payment.paidOn,
        payment.result,
        payment.applicationId,
        payment.importedBy,
      ],
    );
    return touched === 1;
  }
}
