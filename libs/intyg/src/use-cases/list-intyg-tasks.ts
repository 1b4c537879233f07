import { Injectable } from '@nestjs/common';
import { ExternalAssessors } from '@specialistvagen/external-assessors';
import type { Actor } from '@specialistvagen/identity';
import { Clock, Transactions, swedishDay } from '@specialistvagen/platform';
import type { IntygTasks } from '../contract/tasks.js';
import { intygTasks, intygWaits } from '../domain/tasks.js';
import { coursesToWrite } from '../storage/courses.js';
import { listIntyg } from '../storage/intyg-list.js';
import { intygAwaitingCosigners, intygToSign } from '../storage/intyg-rows.js';
import { titleOf } from '../domain/intyg-template.js';
import { ShowIntyg, nameOf } from './show-intyg.js';

/** What waits for the person among the intyg, whatever their roles. Names only; opening one is logged. */
@Injectable()
export class ListIntygTasks {
  constructor(
    private readonly transactions: Transactions,
    private readonly showing: ShowIntyg,
    private readonly assessors: ExternalAssessors,
    private readonly clock: Clock,
  ) {}

  of(actor: Actor): Promise<IntygTasks> {
    const { personId } = actor;
    return this.transactions.run({ person: personId }, async () => {
      const sources = {
        personId,
        toSign: await intygToSign(personId),
        own: await listIntyg(personId),
        awaitingCosigners: await intygAwaitingCosigners(personId),
        appointments: await this.assessors.waitingFor(personId),
        courses: await coursesToWrite(personId, this.clock.today()),
      };
      const { toSign, own, awaitingCosigners, appointments } = sources;
      const names = await this.showing.namesOf([
        ...[...toSign, ...own, ...awaitingCosigners].flatMap(({ traineeId, participants }) => [
          traineeId,
          ...participants.map((participant) => participant.personId),
        ]),
        ...appointments.map(({ traineeId }) => traineeId),
      ]);
      const words = {
        nameOf: (id: string) => nameOf(names, id),
        title: titleOf,
        line: (intyg: (typeof own)[number]) => this.showing.statusLine(actor, intyg, names),
        day: swedishDay,
      };
      return { tasks: intygTasks(sources, words), waiting: intygWaits(sources, words) };
    });
  }
}
