import { Injectable } from '@nestjs/common';
import { DomainError } from '@specialistvagen/platform';
import { APPLICATION_STATE_WORDS } from '../contract/states.js';
import { nextState } from '../domain/application-states.js';
import type { ActingRole, ApplicationAction, Transition } from '../domain/application-states.js';
import { actionWords } from '../domain/case-words.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';

export type Change = {
  row: ApplicationRow;
  action: ApplicationAction;
  role: ActingRole | null;
  /** The revision that the person saw. */
  revision: number;
  by: string | null;
  note?: string | null;
  subjectId?: string | null;
  set?: Readonly<Record<string, unknown>>;
  /** Questions to the applicant that are still open after this act. */
  openQuestions?: number;
};

/** The one way to change a case: the table, then a conditional update, then a row of history. Runs inside a transaction. */
@Injectable()
export class ApplicationChanges {
  constructor(private readonly applications: ApplicationRepository) {}

  /** Where the act would lead; throws when the table has no such step. */
  step(change: Pick<Change, 'row' | 'action' | 'role' | 'openQuestions'>): Transition {
    const { row, action, role, openQuestions = 0 } = change;
    const facts = { feePaid: row.feePaidOn !== null, openQuestions };
    const found = role ? nextState(row.state, action, role, facts) : null;
    if (found) return found;
    // The same answer as to reading it: an officer outside the case is not told by a refusal where it stands.
    if (role === 'any-officer') {
      throw new DomainError('case-not-taken', 'forbidden', 'Ta ärendet först: det är inte ditt.');
    }
    throw new DomainError('act-not-open', 'conflict', {
      text: `Detta går inte att göra nu: ärendet är ${APPLICATION_STATE_WORDS[row.state]} (${actionWords(action)}).`,
    });
  }

  async apply(change: Change): Promise<void> {
    const { row, action, by } = change;
    const { to } = this.step(change);
    await this.applications.change(
      { id: row.id, state: row.state, revision: change.revision },
      { ...change.set, state: to },
    );
    await this.applications.addEvent({
      applicationId: row.id,
      action,
      fromState: row.state,
      toState: to,
      byPerson: by,
      note: change.note ?? null,
      subjectId: change.subjectId ?? null,
    });
  }
}
