import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { IntygQueries } from '@specialistvagen/intyg';
import { Secrets } from '@specialistvagen/platform';
import type { FindingView, WarningView } from '../contract/index.js';
import { stateOf } from '../domain/finding-states.js';
import { checkOf } from '../domain/index.js';
import { answersOf, assessmentsOf } from '../storage/finding.repository.js';
import type { AnswerRow, AssessmentRow, FindingRow } from '../storage/finding.repository.js';
import { checkViewOf } from './check-catalogue.js';
import { answerContext, noteContext, openText } from './sealed-texts.js';

/** Findings in words, in the running transaction; row level security has already said which. */
@Injectable()
export class ViewFindings {
  constructor(
    private readonly people: People,
    private readonly intyg: IntygQueries,
    private readonly secrets: Secrets,
  ) {}

  /** For the signer: what was found and what they answered, and not what anybody thinks of it. */
  async warnings(rows: readonly FindingRow[]): Promise<WarningView[]> {
    const answers = await answersOf(rows.map(({ id }) => id));
    return rows.map((row) => this.warning(row, answers));
  }

  async findings(rows: readonly FindingRow[]): Promise<FindingView[]> {
    const ids = rows.map(({ id }) => id);
    const answers = await answersOf(ids);
    const assessments = await assessmentsOf(ids);
    const documents = await this.intyg.named(
      rows.flatMap((row) => row.documents.map((one) => one.documentId)),
    );
    const names = await this.people.names([
      ...rows.flatMap(({ traineeId, signerId }) => [traineeId, signerId]),
      ...assessments.map(({ byPerson }) => byPerson),
    ]);
    const nameOf = (id: string) => names.get(id)?.displayName ?? '';
    return rows.map((row) => {
      const own = assessments.filter(({ findingId }) => findingId === row.id);
      const warning = this.warning(row, answers);
      return {
        ...warning,
        state: stateOf(
          warning.answer !== null,
          own.map((one) => one.verdict),
        ),
        trainee: { id: row.traineeId, displayName: nameOf(row.traineeId) },
        signer: { id: row.signerId, displayName: nameOf(row.signerId) },
        documents: row.documents.flatMap(({ documentId, intygId }) => {
          const document = documents.get(documentId);
          return document
            ? [{ id: documentId, intygId, title: document.title, goals: [...document.goals] }]
            : [];
        }),
        assessments: own.map((one) => this.assessment(one, nameOf(one.byPerson))),
        reachesOfficer: row.reachesOfficer,
      };
    });
  }

  private warning(
    { id, rule, facts, moment, foundAt }: FindingRow,
    answers: readonly AnswerRow[],
  ): WarningView {
    const check = checkOf(rule);
    const answer = answers.find(({ findingId }) => findingId === id);
    return {
      id,
      check: checkViewOf(check),
      text: check.text(facts),
      moment,
      foundAt: foundAt.toISOString(),
      answer: answer
        ? { text: openText(this.secrets, answer.textSealed, answerContext(id)), at: answer.at.toISOString() }
        : null,
    };
  }

  private assessment(
    { findingId, no, verdict, isPassedOn, noteSealed, at }: AssessmentRow,
    by: string,
  ): FindingView['assessments'][number] {
    const note = openText(this.secrets, noteSealed, noteContext(findingId, no));
    return { no, verdict, isPassedOn, note, by, at: at.toISOString() };
  }
}
