import { DomainError, defineConsumer } from '@specialistvagen/platform';
import type { Clock, Consumer, Secrets } from '@specialistvagen/platform';
import { z } from 'zod';
import type { HospReports } from '../domain/hosp-reports.js';
import { answerHospReport, lockQueuedReport, waitsForEarlier } from '../storage/hosp-report.repository.js';
import { SealedTexts } from './sealed-texts.js';

const PATIENCE = 10_000;

export const hospReportEventV1 = z.strictObject({ report: z.uuid() });

/**
 * The worker's side. The effect is recorded once in its transaction; a register that does not answer fails the attempt, and
 * the queue comes back to it. The report's id is the key under which the register knows it again.
 */
export function hospReportsConsumer(given: {
  /** Milliseconds to wait for an answer. */
  patience?: number;
  register: HospReports;
  secrets: Secrets;
  clock: Clock;
}): Consumer {
  const sealed = new SealedTexts(given.secrets);
  return defineConsumer({
    name: 'hosp-reports',
    types: ['hosp-report'],
    handle: async (event) => {
      const { report: id } = hospReportEventV1.parse(event.payload);
      const waiting = await lockQueuedReport(id);
      if (!waiting) return;
      if (await waitsForEarlier(id)) {
        throw new DomainError('hosp-order', 'unavailable', 'HOSP har inte fått den tidigare rapporten.');
      }
      const answer = await within(given.patience ?? PATIENCE, () =>
        given.register.report(id, sealed.openHospReport(id, waiting)),
      );
      const at = given.clock.now();
      await answerHospReport(
        id,
        answer.accepted
          ? { state: 'accepted', receipt: answer.receipt, at }
          : { state: 'rejected', receipt: answer.reason, at },
      );
    },
  });
}

/** A register that is slow must not hold the transaction: the attempt fails and is made again later. */
async function within<T>(milliseconds: number, ask: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DomainError('hosp-slow', 'unavailable', 'HOSP svarar inte i tid.')),
      milliseconds,
    );
  });
  try {
    return await Promise.race([ask(), late]);
  } finally {
    clearTimeout(timer);
  }
}
