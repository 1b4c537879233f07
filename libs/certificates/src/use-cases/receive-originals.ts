import { Injectable } from '@nestjs/common';
import { GatherFacts } from '@specialistvagen/intyg';
import { Clock, DomainError, refuseIf } from '@specialistvagen/platform';
import type { ApplicationChanged } from '../contract/application.js';
import type { ReceiveOriginal } from '../contract/lawful-casework.js';
import { pastDayRefusals } from '../domain/decisions.js';
import { CaseFileRepository } from '../storage/case-file.repository.js';
import { CaseDesk } from './case-desk.js';
import type { CaseAct } from './case-desk.js';

/** *Original inkommet*: from then on the verified copy counts in the application (R15). */
@Injectable()
export class ReceiveOriginals {
  constructor(
    private readonly desk: CaseDesk,
    private readonly files: CaseFileRepository,
    private readonly gather: GatherFacts,
    private readonly clock: Clock,
  ) {}

  receive(act: CaseAct<ReceiveOriginal>): Promise<ApplicationChanged> {
    const { earlierDocumentId, receivedOn } = act.body;
    return this.desk.act('receive-original', act, async ({ row }) => {
      refuseIf(
        'original-day-refused',
        'refused',
        pastDayRefusals('receivedOn', receivedOn, this.clock.today()),
      );
      const facts = row.traineeId ? await this.gather.of(row.traineeId, row.postId ?? undefined) : null;
      const copy = facts?.verifiedCopies.find(({ id }) => id === earlierDocumentId);
      if (!copy) {
        throw new DomainError('copy-unknown', 'refused', {
          text: 'Bara en verifierad kopia i den sökandes portfölj kan få märket original inkommet.',
          field: 'earlierDocumentId',
        });
      }
      const by = act.actor.personId;
      if (!(await this.files.receiveOriginal({ applicationId: row.id, earlierDocumentId, receivedOn, by }))) {
        throw new DomainError('original-received', 'conflict', 'Originalet är redan antecknat som inkommet.');
      }
      return { note: copy.title, subjectId: earlierDocumentId };
    });
  }
}
