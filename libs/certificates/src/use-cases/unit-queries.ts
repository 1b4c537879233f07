import { Injectable } from '@nestjs/common';
import { AccessLog, Mandates, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { IntygQueries } from '@specialistvagen/intyg';
import { Organisations } from '@specialistvagen/organisations';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  newId,
  withIdempotency,
} from '@specialistvagen/platform';
import { templateOf } from '@specialistvagen/regulations';
import type { IntygSummary } from '@specialistvagen/regulations';
import { Trainees } from '@specialistvagen/trainees';
import type { ApplicationChanged } from '../contract/application.js';
import type { QueryUnit } from '../contract/casework.js';
import type { AnswerUnitQuery, UnitQueryRow } from '../contract/unit-query.js';
import { refuseText } from '../domain/free-text.js';
import { UnitQueryRepository } from '../storage/unit-query.repository.js';
import type { UnitQueryData } from '../storage/unit-query.repository.js';
import { CaseDesk } from './case-desk.js';
import type { CaseAct } from './case-desk.js';
import { SealedTexts } from './sealed-texts.js';
import type { ShownToUnit } from './sealed-texts.js';
import { tell } from './tell.js';

const QUESTION =
  'Stämmer intyget? Har läkaren tjänstgjort vid enheten så som intyget säger, och är intyget utfärdat där?';

/** *Stämmer intyget?* The authority asks the unit whose name the intyg carries; its head of department answers. */
@Injectable()
export class UnitQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: CaseDesk,
    private readonly queries: UnitQueryRepository,
    private readonly intyg: IntygQueries,
    private readonly trainees: Trainees,
    private readonly mandates: Mandates,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly accessLog: AccessLog,
    private readonly sealed: SealedTexts,
    private readonly clock: Clock,
  ) {}

  ask(act: CaseAct<QueryUnit>): Promise<ApplicationChanged> {
    const { documentId, question } = act.body;
    return this.desk.act('query-unit', act, async ({ row }) => {
      if (!row.traineeId) throw noUnitToAsk();
      const summary = (await this.intyg.summaries(row.traineeId)).find((one) => one.id === documentId);
      const unitId = await this.unitToAsk(row.traineeId, summary, act.body.unitId);
      if (!summary || !unitId) throw noUnitToAsk();
      const id = newId();
      await this.queries.add({
        id,
        applicationId: row.id,
        documentId,
        unitId,
        question: question ?? QUESTION,
        shownSealed: this.sealed.sealShown(id, await this.shownOf(row.traineeId, summary)),
        askedBy: act.actor.personId,
      });
      const heads = await this.mandates.holders('head_of_department', unitId);
      for (const head of heads) await tell('unit-query', head, { kind: 'unit-query', id });
      return { subjectId: id };
    });
  }

  /** The unit whose name the intyg carries, or one of those where the service was done. */
  private async unitToAsk(traineeId: string, summary: IntygSummary | undefined, chosen: string | undefined) {
    if (summary?.unitId && (chosen === undefined || chosen === summary.unitId)) return summary.unitId;
    const training = await this.trainees.facts(traineeId);
    return training?.servicePeriods.find(({ careUnitId }) => careUnitId === chosen)?.careUnitId ?? null;
  }

  /** What has been asked of the units that the person heads today. */
  async mine(actor: Actor): Promise<{ items: UnitQueryRow[] }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const asked = await this.queries.ofUnits(unitsHeadedBy(actor));
      const items: UnitQueryRow[] = [];
      for (const query of asked) items.push(await this.rowOf(query));
      return { items };
    });
  }

  async answer(
    actor: Actor,
    id: string,
    given: AnswerUnitQuery,
    key: string,
  ): Promise<{ items: UnitQueryRow[] }> {
    refuseText({ comment: given.comment });
    await this.transactions.run({ person: actor.personId }, async () => {
      const scope = {
        person: actor.personId,
        operation: 'answer-unit-query',
        bodyHash: hashBody({ id, ...given }),
      };
      await withIdempotency(key, scope, async () => {
        const query = await this.queries.find(id);
        if (!query || !unitsHeadedBy(actor).includes(query.unitId)) {
          throw new DomainError(
            'unit-query-unknown',
            'not-found',
            'Frågan finns inte, eller gäller inte din enhet.',
          );
        }
        const by = { by: actor.personId, at: this.clock.now() };
        if (!(await this.queries.answer(id, { ...given, ...by }))) {
          throw new DomainError('already-answered', 'conflict', 'Frågan är redan besvarad.');
        }
        await tell('unit-query-answered', query.askedBy, { kind: 'case', id: query.applicationId });
        return id;
      });
    });
    return this.mine(actor);
  }

  private async shownOf(traineeId: string, summary: IntygSummary): Promise<ShownToUnit> {
    return {
      traineeId,
      trainee: (await this.people.name(traineeId)).displayName,
      title: templateOf(summary.type)?.template.title ?? summary.type,
      goals: [...summary.goals],
      signers: summary.signers.map((signer) => signer.displayName),
      signedAt: summary.signedAt,
    };
  }

  /** That the head of the issuing unit looked is logged like any other reading (R28). */
  private async rowOf(query: UnitQueryData): Promise<UnitQueryRow> {
    const shown = this.sealed.openShown(query.id, query.shownSealed);
    const what = 'fråga om intyget stämmer';
    await this.accessLog.record({ trainee: shown.traineeId, what, purpose: 'head-of-department' });
    return {
      id: query.id,
      unitId: query.unitId,
      unit: (await this.organisations.unit(query.unitId))?.name ?? '',
      documentId: query.documentId,
      documentTitle: shown.title,
      goals: shown.goals,
      trainee: shown.trainee,
      signers: shown.signers,
      signedAt: shown.signedAt,
      question: query.question,
      askedAt: query.askedAt.toISOString(),
      answer: query.answer,
      answeredAt: query.answeredAt?.toISOString() ?? null,
    };
  }
}

function noUnitToAsk(): DomainError {
  return new DomainError('no-unit-to-ask', 'refused', {
    text: 'Intyget anger ingen enhet att fråga.',
    field: 'documentId',
  });
}

function unitsHeadedBy(actor: Actor): string[] {
  return actor.mandates.flatMap((mandate) =>
    mandate.role === 'head_of_department' && mandate.careUnitId ? [mandate.careUnitId] : [],
  );
}
