import { Controller, Get } from '@nestjs/common';
import { ListAssessmentTasks } from '@specialistvagen/assessments';
import { ListCaseTasks } from '@specialistvagen/certificates';
import type { Actor } from '@specialistvagen/identity/contract';
import { ListIntygTasks } from '@specialistvagen/intyg';
import { inboxOf } from '@specialistvagen/notices';
import { inboxView } from '@specialistvagen/notices/contract';
import type { InboxView } from '@specialistvagen/notices/contract';
import { Clock } from '@specialistvagen/platform';
import { ListTraineeTasks } from '@specialistvagen/trainees';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor } from '../http/parameters.js';

/** One list of every library's part: what waits for me, and whom I wait for. */
@Controller('inbox')
export class InboxController {
  constructor(
    private readonly trainees: ListTraineeTasks,
    private readonly intyg: ListIntygTasks,
    private readonly cases: ListCaseTasks,
    private readonly assessments: ListAssessmentTasks,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Att göra: det som väntar på mig i alla mina roller, och vad jag väntar på',
    access: 'signed-in',
    returns: inboxView,
  })
  async inbox(@CurrentActor() actor: Actor): Promise<InboxView> {
    const parts = [
      await this.intyg.of(actor),
      await this.trainees.of(actor),
      await this.cases.of(actor),
      await this.assessments.of(actor),
    ];
    return inboxOf(parts, this.clock.today());
  }
}
