import { Injectable } from '@nestjs/common';
import { Competences, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { Clock, Transactions, swedishDay } from '@specialistvagen/platform';
import { Supervisors } from '@specialistvagen/supervisors';
import { ListTrainees } from '@specialistvagen/trainees';
import type { TraineeListItem } from '@specialistvagen/trainees';
import type { SupervisorLoad, SupervisorLoads, WaitingIntyg } from '../contract/director.js';
import { lackingMeeting } from '../domain/lacking-meeting.js';
import { doctorSheet, supervisorSheet } from '../domain/director-sheet.js';
import type { Sheet } from '../domain/director-sheet.js';
import { waitingOf } from '../storage/waiting-intyg.js';

type Doctor = TraineeListItem['trainee'];
type Supervised = { principalFor: Doctor[]; supervisorFor: Doctor[] };

/** What a study director looks after: all own doctors, and those who supervise them. */
@Injectable()
export class DirectorView {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly trainees: ListTrainees,
    private readonly supervisors: Supervisors,
    private readonly people: People,
    private readonly competences: Competences,
  ) {}

  supervisorLoads(actor: Actor): Promise<SupervisorLoads> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const doctors = await this.doctors(actor);
      return { items: await this.loads(doctors), withoutMeeting: await this.withoutMeeting(actor, doctors) };
    });
  }

  /** Two sheets: the doctors, and their supervisors. */
  sheets(actor: Actor): Promise<{ doctors: Sheet; supervisors: Sheet }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const items = await this.doctors(actor);
      const loads = await this.loads(items);
      const known = { loads, waiting: await this.waiting(items), today: this.clock.today() };
      return { doctors: doctorSheet(items, known), supervisors: supervisorSheet(loads) };
    });
  }

  private async doctors(actor: Actor): Promise<TraineeListItem[]> {
    const all = await this.trainees.list(actor, {});
    const directs: readonly string[] = ['study-director', 'bt-coordinator'];
    return all.filter(({ relations }) => relations.some((one) => directs.includes(one)));
  }

  private async loads(items: readonly TraineeListItem[]): Promise<SupervisorLoad[]> {
    const today = this.clock.today();
    const supervised = new Map<string, Supervised>();
    for (const { trainee, postId, state } of items) {
      if (state !== 'ongoing') continue;
      for (const one of await this.supervisors.of(trainee.id, today)) {
        if (one.postId !== postId) continue;
        const own = supervised.get(one.personId) ?? { principalFor: [], supervisorFor: [] };
        (one.kind === 'principal' ? own.principalFor : own.supervisorFor).push(trainee);
        supervised.set(one.personId, own);
      }
    }
    const names = await this.people.names([...supervised.keys()]);
    const loads: SupervisorLoad[] = [];
    for (const [id, own] of supervised) {
      const { specialties, supervisorTraining } = await this.competences.snapshot(id, today);
      loads.push({
        person: { id, displayName: names.get(id)?.displayName ?? '' },
        ...own,
        specialties: specialties.map(({ specialty }) => specialty),
        training: supervisorTraining && { from: supervisorTraining.from, source: supervisorTraining.source },
      });
    }
    return loads.toSorted(byNeed);
  }

  /** That a meeting was held is known to the study director, not to a coordinator: who may not know is told nothing. */
  private async withoutMeeting(
    actor: Actor,
    items: readonly TraineeListItem[],
  ): Promise<SupervisorLoads['withoutMeeting']> {
    if (!actor.roles.includes('study_director')) return [];
    const directed = items.filter(
      ({ state, relations }) => state === 'ongoing' && relations.includes('study-director'),
    );
    const latest = await this.supervisors.latestMeetings(directed.map(({ trainee }) => trainee.id));
    return lackingMeeting(
      directed.map(({ trainee, startsOn }) => ({
        ...trainee,
        startsOn,
        lastOn: latest.get(trainee.id) ?? null,
      })),
      this.clock.today(),
    );
  }

  private async waiting(items: readonly TraineeListItem[]): Promise<WaitingIntyg[]> {
    const rows = await waitingOf(items.map(({ trainee }) => trainee.id));
    const names = await this.people.names(rows.flatMap(({ signerIds }) => signerIds));
    return rows.map(({ traineeId, sentAt, signerIds }) => ({
      traineeId,
      since: swedishDay(sentAt),
      names: signerIds.map((id) => names.get(id)?.displayName ?? ''),
    }));
  }
}

const countOf = ({ principalFor, supervisorFor }: SupervisorLoad) =>
  principalFor.length + supervisorFor.length;

/** Whoever lacks training first, then whoever has most to do. */
const byNeed = (a: SupervisorLoad, b: SupervisorLoad) =>
  Number(a.training !== null) - Number(b.training !== null) ||
  countOf(b) - countOf(a) ||
  a.person.displayName.localeCompare(b.person.displayName, 'sv');
