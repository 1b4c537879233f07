import { Injectable } from '@nestjs/common';
import { Clock, refuseIf } from '@specialistvagen/platform';
import type { EndChanged, EndUnchanged, SuspicionChanged } from '../contract/acts.js';
import { changeEndRefusals, endRefusals } from '../domain/ending.js';
import type { EndFacts } from '../domain/ending.js';
import { checkAnswersOf, lastNoReport } from '../storage/checklist.repository.js';
import { applicationsOf } from '../storage/concerned.repository.js';
import { communicationsOf } from '../storage/hearing.repository.js';
import type { SuspicionCaseRow } from '../storage/suspicion-case.repository.js';
import { checkFacts } from './case-parts.js';
import { RoomDesk } from './room-desk.js';
import type { SuspicionAct } from './room-desk.js';

/** How a suspicion ends. The decision itself is changed where it was made, by two and with the authority's seal. */
@Injectable()
export class EndSuspicion {
  constructor(
    private readonly desk: RoomDesk,
    private readonly clock: Clock,
  ) {}

  unchanged(act: SuspicionAct<EndUnchanged>): Promise<SuspicionChanged> {
    return this.desk.act('end-unchanged', act, async (row) => {
      refuseIf('end-refused', 'refused', endRefusals(await this.facts(row)));
      return { reason: act.body.reason };
    });
  }

  changed(act: SuspicionAct<EndChanged>): Promise<SuspicionChanged> {
    const { applicationId, reason } = act.body;
    return this.desk.act('end-changed', act, async (row) => {
      const found = (await applicationsOf(row.id)).find(({ id }) => id === applicationId);
      const changedBy = found?.changedBy ?? null;
      refuseIf('end-refused', 'refused', changeEndRefusals(await this.facts(row), changedBy !== null));
      return { reason, subjectId: changedBy ?? undefined, set: { decision_id: changedBy } };
    });
  }

  /** In the running transaction. */
  async facts({ id, ground }: SuspicionCaseRow): Promise<EndFacts> {
    const heard = (await communicationsOf(id)).at(-1);
    return {
      hasGround: ground !== null,
      checks: checkFacts(await checkAnswersOf(id), await lastNoReport(id)),
      heard: heard ? { answerBy: heard.answerBy, hasAnswer: heard.answeredAt !== null } : null,
      today: this.clock.today(),
    };
  }
}
