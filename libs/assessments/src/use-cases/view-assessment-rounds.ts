import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { DomainError, swedishDay, Transactions } from '@specialistvagen/platform';
import { swedishDate } from '@specialistvagen/regulations';
import { PortfolioAccess } from '@specialistvagen/trainees';
import { ROUND_LEAST_ANSWERS, type RoundLine, type RoundView } from '../contract/index.js';
import { ASSESSMENT_READERS } from '../domain/assessment-readers.js';
import type { Round } from '../domain/round.js';
import { roundActions } from '../domain/round-states.js';
import { summaryOf } from '../domain/round-summary.js';
import { findRoundAnswers } from '../storage/assessment-answer.repository.js';
import { findAssessmentsOfRound } from '../storage/assessment.repository.js';
import { countAnswered, findRound, findRounds } from '../storage/round.repository.js';
import { AssessmentForms } from './assessment-forms.js';

/** What is read of a 360: how many have answered, and when it is closed the summary. Never one answer by itself. */
@Injectable()
export class ViewAssessmentRounds {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly people: People,
    private readonly forms: AssessmentForms,
  ) {}

  list(actor: Actor, traineeId: string): Promise<{ items: RoundLine[] }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what: 'läste bedömningarna', allowed: ASSESSMENT_READERS });
      const items: RoundLine[] = [];
      for (const round of await findRounds(traineeId)) {
        const { title } = await this.forms.version(round.form, round.formVersion);
        items.push(lineOf(round, title, await countAnswered(round.id)));
      }
      return { items };
    });
  }

  view(actor: Actor, id: string): Promise<RoundView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const round = await findRound(id);
      if (!round) throw new DomainError('not-found', 'not-found', 'Sidan finns inte.');
      const { traineeId, revision, state } = round;
      const what = 'läste en 360-gradersbedömning';
      await this.access.open(actor, { traineeId, what, allowed: ASSESSMENT_READERS });
      const form = await this.forms.version(round.form, round.formVersion);
      const answered = await countAnswered(id);
      const answers = await findRoundAnswers(id);
      return {
        ...lineOf(round, form.title, answered),
        traineeId,
        revision,
        wording: form.wording,
        invited: traineeId === actor.personId ? await this.invited(round) : [],
        answered,
        needed: ROUND_LEAST_ANSWERS,
        summary: answers.length > 0 ? summaryOf(form, answers) : null,
        actions: traineeId === actor.personId ? roundActions(state, answered) : [],
      };
    });
  }

  private async invited(round: Round): Promise<string[]> {
    const ids = (await findAssessmentsOfRound(round.id)).flatMap(
      ({ assessorId, addresseeId }) => assessorId ?? addresseeId ?? [],
    );
    const names = await this.people.names(ids);
    return ids.map((id) => names.get(id)?.displayName ?? '').toSorted((a, b) => a.localeCompare(b, 'sv'));
  }
}

function lineOf({ id, state, openedAt, closedAt }: Round, title: string, answered: number): RoundLine {
  const on = swedishDay(closedAt ?? openedAt);
  const words = {
    open: `öppen, ${answered} har svarat`,
    closed: `sammanställd ${swedishDate(on)}`,
    withdrawn: `återtagen ${swedishDate(on)}`,
  };
  return { id, title, state, status: words[state], on };
}
