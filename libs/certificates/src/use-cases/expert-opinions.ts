import { Injectable } from '@nestjs/common';
import { Clock, DomainError, refuseIf } from '@specialistvagen/platform';
import type { ApplicationChanged } from '../contract/application.js';
import type { AskExpert, RecordOpinion } from '../contract/lawful-casework.js';
import { deadlineRefusals, pastDayRefusals } from '../domain/decisions.js';
import { ExpertRepository } from '../storage/expert.repository.js';
import { CaseDesk } from './case-desk.js';
import type { CaseAct } from './case-desk.js';

/** External experts advise the authority (Socialstyrelsen's practice); they decide nothing and have no account here. */
@Injectable()
export class ExpertOpinions {
  constructor(
    private readonly desk: CaseDesk,
    private readonly experts: ExpertRepository,
    private readonly clock: Clock,
  ) {}

  ask(act: CaseAct<AskExpert>): Promise<ApplicationChanged> {
    const { expert, specialty, question, answerBy } = act.body;
    return this.desk.act('ask-expert', act, async ({ row }) => {
      refuseIf('deadline-refused', 'refused', deadlineRefusals('answerBy', answerBy, this.clock.today()));
      const subjectId = await this.experts.ask({
        applicationId: row.id,
        expert,
        specialty,
        question,
        answerBy,
        askedBy: act.actor.personId,
      });
      return { note: expert, subjectId };
    });
  }

  record(act: CaseAct<RecordOpinion>): Promise<ApplicationChanged> {
    const { opinionId, opinion, recommends, receivedOn, bias } = act.body;
    return this.desk.act('record-opinion', act, async ({ row }) => {
      refuseIf(
        'opinion-day-refused',
        'refused',
        pastDayRefusals('receivedOn', receivedOn, this.clock.today()),
      );
      const isRecorded = await this.experts.record({
        applicationId: row.id,
        id: opinionId,
        opinion,
        recommends,
        bias,
        receivedOn,
        recordedBy: act.actor.personId,
        recordedAt: this.clock.now(),
      });
      if (!isRecorded) {
        throw new DomainError(
          'opinion-unknown',
          'conflict',
          'Ingen obesvarad fråga till sakkunnig har det id:t.',
        );
      }
      return { subjectId: opinionId };
    });
  }
}
