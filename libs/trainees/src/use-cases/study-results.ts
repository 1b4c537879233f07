import { Injectable } from '@nestjs/common';
import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  hashBody,
  swedishDay,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import type { StudyResultList } from '../contract/index.js';
import { STUDY_RESULT_LABELS, studyResultSource } from '../domain/study-result.js';
import { findStudyResults, takeBackStudyResult } from '../storage/study-result.repository.js';
import { PortfolioAccess } from './portfolio-access.js';

const clockTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
});

/** Degree, KUL and knowledge tests as a file said: everybody reads from where they come and that nobody has checked them. */
@Injectable()
export class StudyResults {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, traineeId: string): Promise<StudyResultList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, { traineeId, what: 'läste studieresultat' });
      return this.view(traineeId, relations);
    });
  }

  takeBack(actor: Actor, traineeId: string, id: string, key: string): Promise<StudyResultList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const what = 'tog tillbaka ett studieresultat';
      const relations = await this.access.open(actor, { traineeId, what, allowed: ['own'] });
      const scope = {
        person: actor.personId,
        operation: `take-back-study-result ${id}`,
        bodyHash: hashBody({}),
      };
      await withIdempotency(key, scope, async () => {
        if (!(await takeBackStudyResult(traineeId, id, this.clock.now())))
          throw new DomainError(
            'not-found',
            'not-found',
            'Uppgiften finns inte, eller är redan tillbakatagen.',
          );
        return id;
      });
      return this.view(traineeId, relations);
    });
  }

  /** In the running transaction, for a portfolio that is already open. */
  async view(traineeId: string, relations: readonly AccessPurpose[]): Promise<StudyResultList> {
    const isOwn = relations.includes('own');
    const own = (name: string) => (isOwn ? [{ name, enabled: true, reasons: [] }] : []);
    const rows = await findStudyResults(traineeId);
    const items = rows.map(({ isSigned, isNumberCompared, readAt, ...row }) => ({
      ...row,
      kindLabel: STUDY_RESULT_LABELS[row.kind],
      readAt: readAt.toISOString(),
      source: studyResultSource({
        isSigned,
        isNumberCompared,
        on: swedishDay(readAt),
        time: clockTime.format(readAt).replace(':', '.'),
      }),
      actions: own('take-back'),
    }));
    return { items, actions: own('read-file') };
  }
}
