import { Injectable } from '@nestjs/common';
import { AccessLog, Mandates, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { IntygQueries } from '@specialistvagen/intyg';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, DomainError, Transactions, hashBody, withIdempotency } from '@specialistvagen/platform';
import type { ApplicationChanged } from '../contract/application.js';
import type { QueryUnit } from '../contract/casework.js';
import type { AnswerUnitQuery, UnitQueryRow } from '../contract/unit-query.js';
import { refuseText } from '../domain/free-text.js';
import { UnitQueryRepository } from '../storage/unit-query.repository.js';
import type { UnitQueryData } from '../storage/unit-query.repository.js';
import { CaseDesk } from './case-desk.js';
import type { CaseAct } from './case-desk.js';
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
    private readonly mandates: Mandates,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  ask(act: CaseAct<QueryUnit>): Promise<ApplicationChanged> {
    const { documentId, question } = act.body;
    return this.desk.act('query-unit', act, async ({ row }) => {
      const summaries = row.traineeId ? await this.intyg.summaries(row.traineeId) : [];
      const unitId = summaries.find((summary) => summary.id === documentId)?.unitId;
      if (!unitId) {
        throw new DomainError('no-unit-to-ask', 'refused', {
          text: 'Intyget anger ingen enhet att fråga.',
          field: 'documentId',
        });
      }
      const subjectId = await this.queries.add({
        ...{ applicationId: row.id, documentId, unitId, question: question ?? QUESTION },
        askedBy: act.actor.personId,
      });
      const heads = await this.mandates.holders('head_of_department', unitId);
      for (const head of heads) await tell('unit-query', head, { kind: 'unit-query', id: subjectId });
      return { subjectId };
    });
  }

  /** What has been asked of the units that the person heads today. */
  async mine(actor: Actor): Promise<{ items: UnitQueryRow[] }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const asked = await this.queries.ofUnits(unitsHeadedBy(actor));
      const items: UnitQueryRow[] = [];
      for (const query of asked) items.push(await this.shown(query));
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

  /** The head of the issuing unit sees what the unit issued (R28); that they looked is logged. */
  private async shown(query: UnitQueryData): Promise<UnitQueryRow> {
    const document = await this.intyg.document(query.documentId);
    const unit = await this.organisations.unit(query.unitId);
    if (document) {
      await this.accessLog.record({
        trainee: document.traineeId,
        what: 'fråga om intyget stämmer',
        purpose: 'head-of-department',
      });
    }
    const names = await this.people.names(document ? [document.traineeId, ...document.signers] : []);
    const name = (person: string) => names.get(person)?.displayName ?? '';
    return {
      id: query.id,
      unitId: query.unitId,
      unit: unit?.name ?? '',
      documentId: query.documentId,
      documentTitle: document?.title ?? '',
      trainee: document ? name(document.traineeId) : '',
      signers: (document?.signers ?? []).map(name),
      question: query.question,
      askedAt: query.askedAt.toISOString(),
      answer: query.answer,
      answeredAt: query.answeredAt?.toISOString() ?? null,
    };
  }
}

function unitsHeadedBy(actor: Actor): string[] {
  return actor.mandates.flatMap((mandate) =>
    mandate.role === 'head_of_department' && mandate.careUnitId ? [mandate.careUnitId] : [],
  );
}
