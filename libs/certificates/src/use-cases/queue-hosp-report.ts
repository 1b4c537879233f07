import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { newId, outbox } from '@specialistvagen/platform';
import type { DecisionOutcome } from '../contract/states.js';
import { specialtyName } from '../domain/specialty-name.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { addHospReport } from '../storage/hosp-report.repository.js';
import { SealedTexts } from './sealed-texts.js';

type Decided = {
  id: string;
  outcome: DecisionOutcome;
  /** What the decision has taken the place of. */
  former: DecisionOutcome | null;
  decidedOn: string;
};

/**
 * A certificate, or a change that takes one away, is queued to HOSP in the deciding transaction. The BT approval is not
 * content of HOSP (förordning 2006:196), so nothing is told of it.
 */
@Injectable()
export class QueueHospReport {
  constructor(
    private readonly people: People,
    private readonly sealed: SealedTexts,
  ) {}

  async after(row: ApplicationRow, decided: Decided): Promise<void> {
    const what = reported(decided);
    if (row.kind !== 'specialist' || row.specialty === null || !row.traineeId || what === null) return;
    const id = newId();
    const { personalIdentityNumber } = await this.people.identityForForm(row.traineeId);
    const sealed = this.sealed.sealHospReport(id, {
      what,
      personalIdentityNumber,
      specialty: specialtyName(row.specialty),
      decidedOn: decided.decidedOn,
      caseNumber: row.diarienummer ?? '',
    });
    await addHospReport({ id, applicationId: row.id, decisionId: decided.id, sealed });
    await outbox.publish('hosp-report', 1, { report: id });
  }
}

function reported({ outcome, former }: Decided) {
  if (outcome === 'approved') return 'granted';
  // Only what was granted is taken away; HOSP has been told nothing of a refusal or a dismissal.
  return former === 'approved' && outcome === 'refused' ? 'withdrawn-by-change' : null;
}
