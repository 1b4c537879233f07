import { Injectable } from '@nestjs/common';
import { Clock, DomainError, refuseIf } from '@specialistvagen/platform';
import type { AnswerSupplement, ApplicationChanged, GiveStatement } from '../contract/application.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { CaseworkRepository } from '../storage/casework.repository.js';
import { CaseDesk } from './case-desk.js';
import type { CaseAct } from './case-desk.js';
import { GatherCaseFacts } from './gather-case-facts.js';
import { tell } from './tell.js';

/** What the applicant answers when the authority asks. */
@Injectable()
export class AnswerAuthority {
  constructor(
    private readonly desk: CaseDesk,
    private readonly casework: CaseworkRepository,
    private readonly applications: ApplicationRepository,
    private readonly gather: GatherCaseFacts,
    private readonly clock: Clock,
  ) {}

  /** Goes on when the last open question is answered. */
  supplement(act: CaseAct<AnswerSupplement>): Promise<ApplicationChanged> {
    const { supplementId, text } = act.body;
    return this.desk.act('answer-supplement', act, async ({ row }) => {
      await this.addDocuments(row, act.body.documentIds);
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

  /** Only the applicant's own intyg in force, of the same regulation (R1); what was sent before stays as it was. */
  private async addDocuments(row: ApplicationRow, documentIds: readonly string[]): Promise<void> {
    if (documentIds.length === 0) return;
    const items = await this.applications.items(row.id);
    const { addable } = await this.gather.of(
      row,
      items.map(({ documentId }) => documentId),
    );
    const known = new Map(addable.map((one) => [one.id, one]));
    const unknown = documentIds.filter((id) => !known.has(id));
    const text =
      'Handlingen kan inte läggas till: den gäller inte, finns redan i ansökan eller hör till en annan föreskrift.';
    refuseIf(
      'document-refused',
      'refused',
      unknown.map((id) => ({ text, field: `documentIds.${id}`, rule: 'R1' })),
    );
    const added = documentIds.flatMap((id) => known.get(id) ?? []);
    await this.applications.addItems(
      row.id,
      added.map(({ id, type, sha256 }) => ({ documentId: id, type, sha256 })),
    );
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
