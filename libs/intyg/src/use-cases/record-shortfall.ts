import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  newId,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import { normaliseText } from '@specialistvagen/signing';
import { Trainees } from '@specialistvagen/trainees';
import type { RecordShortfall, Shortfall } from '../contract/assessor.js';
import { freeTextReasons, sortedGoals } from '../domain/check-content.js';
import { notify } from '../storage/notices.js';
import { commentShortfall, insertShortfall, shortfallsOf } from '../storage/shortfalls.js';
import type { ShortfallRow } from '../storage/shortfalls.js';
import { OpenPortfolio } from './open-portfolio.js';
import { ShowIntyg, nameOf } from './show-intyg.js';

const roles = ['principal-supervisor', 'supervisor', 'external-assessor'] as const;

/** *Ännu inte uppnått*: a record of its own, not an intyg and not in the application (decision 26). */
@Injectable()
export class RecordShortfallUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly portfolio: OpenPortfolio,
    private readonly trainees: Trainees,
    private readonly showing: ShowIntyg,
  ) {}

  record(
    actor: Actor,
    traineeId: string,
    body: RecordShortfall,
    key: string,
  ): Promise<{ items: Shortfall[] }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const purposes = await this.portfolio.open(
        actor,
        traineeId,
        'antecknade att mål inte är uppnådda',
        roles,
      );
      const scope = {
        person: actor.personId,
        operation: 'record-shortfall',
        bodyHash: hashBody({ traineeId, body }),
      };
      const role = roles.find((one) => purposes.includes(one)) ?? 'supervisor';
      await withIdempotency(key, scope, () => this.write(actor, traineeId, body, role));
      return this.list(traineeId);
    });
  }

  of(actor: Actor, traineeId: string): Promise<{ items: Shortfall[] }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.portfolio.open(actor, traineeId, 'läste anteckningar om mål som inte är uppnådda');
      return this.list(traineeId);
    });
  }

  comment(actor: Actor, traineeId: string, id: string, text: string): Promise<{ items: Shortfall[] }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.portfolio.open(actor, traineeId, 'kommenterade', ['own']);
      const comment = normaliseText(text);
      refuseIf('text-refused', 'refused', freeTextReasons('comment', comment));
      if (!(await commentShortfall(traineeId, id, comment, this.clock.now()))) {
        throw new DomainError(
          'commented-already',
          'conflict',
          'Anteckningen är redan kommenterad eller finns inte.',
        );
      }
      return this.list(traineeId);
    });
  }

  private async write(
    actor: Actor,
    traineeId: string,
    body: RecordShortfall,
    role: ShortfallRow['role'],
  ): Promise<string> {
    const needed = normaliseText(body.needed);
    refuseIf('text-refused', 'refused', freeTextReasons('needed', needed));
    if (body.newDate <= this.clock.today()) {
      const text = 'Den nya dagen ska ligga efter i dag.';
      throw new DomainError('new-date', 'refused', { text, field: 'newDate' });
    }
    const post = await this.trainees.currentPost(traineeId);
    if (!post) throw new DomainError('no-post', 'refused', 'Läkaren har ingen utbildningstjänst.');
    const id = newId();
    await insertShortfall({
      id,
      traineeId,
      postId: post.id,
      byPerson: actor.personId,
      role,
      goals: sortedGoals(body.goals),
      needed,
      newDate: body.newDate,
      recordedAt: this.clock.now(),
    });
    await notify({
      kind: 'shortfall-recorded',
      to: traineeId,
      subject: { kind: 'shortfall', id },
      actor: actor.personId,
    });
    return id;
  }

  /** Row level security hides earlier records from an assessor who has not judged yet. */
  private async list(traineeId: string): Promise<{ items: Shortfall[] }> {
    const rows = await shortfallsOf(traineeId);
    const names = await this.showing.namesOf(rows.map(({ byPerson }) => byPerson));
    return {
      items: rows.map(({ id, byPerson, role, goals, needed, newDate, recordedAt, comment, commentedAt }) => ({
        id,
        goals: [...goals],
        needed,
        newDate,
        by: { id: byPerson, displayName: nameOf(names, byPerson) },
        role,
        recordedAt: recordedAt.toISOString(),
        comment,
        commentedAt: commentedAt?.toISOString() ?? null,
      })),
    };
  }
}
