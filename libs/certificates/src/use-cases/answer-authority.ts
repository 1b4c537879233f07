import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@specialistvagen/platform';
import type { AnswerSupplement, ApplicationChanged, GiveStatement } from '../contract/application.js';
import { CaseworkRepository } from '../storage/casework.repository.js';
import { CaseDesk } from './case-desk.js';
import type { CaseAct } from './case-desk.js';
import { tell } from './tell.js';

/** What the applicant answers when the authority asks. */
@Injectable()
export class AnswerAuthority {
  constructor(
    private readonly desk: CaseDesk,
    private readonly casework: CaseworkRepository,
    private readonly clock: Clock,
  ) {}

  /** Goes on when the last open question is answered. */
  supplement(act: CaseAct<AnswerSupplement>): Promise<ApplicationChanged> {
    const { supplementId, text } = act.body;
    return this.desk.act('answer-supplement', act, async ({ row }) => {
      const wasOpen = await this.casework.answerSupplement(row.id, supplementId, text, this.clock.now());
      if (!wasOpen) throw alreadyAnswered();
      const left = (await this.casework.supplements(row.id)).filter((asked) => asked.answer === null);
      await tell('supplement-answered', row.officerId, { kind: 'case', id: row.id });
      const deadline =
        left
          .map((asked) => asked.answerBy)
          .sort()
          .at(-1) ?? null;
      return { subjectId: supplementId, set: { deadline_on: deadline }, openQuestions: left.length };
    });
  }

  statement(act: CaseAct<GiveStatement>): Promise<ApplicationChanged> {
    return this.desk.act('give-statement', act, async ({ row }) => {
      const communication = await this.casework.communication(row.id);
      const given =
        communication &&
        (await this.casework.giveStatement(communication.id, act.body.text, this.clock.now()));
      if (!communication || !given) throw alreadyAnswered();
      await tell('statement-given', row.officerId, { kind: 'case', id: row.id });
      return { subjectId: communication.id };
    });
  }
}

function alreadyAnswered(): DomainError {
  return new DomainError('already-answered', 'conflict', 'Frågan är redan besvarad.');
}
