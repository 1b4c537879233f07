import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, Transactions, swedishDay } from '@specialistvagen/platform';
import type { CaseTask, CaseTasks } from '../contract/tasks.js';
import { statusLine } from '../domain/case-words.js';
import { applicantTasks, officerTasks } from '../domain/tasks.js';
import type { CaseStanding } from '../domain/tasks.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { CaseworkRepository } from '../storage/casework.repository.js';
import { RestsOnIntygRepository } from '../storage/rests-on-intyg.repository.js';
import { UnitQueryRepository } from '../storage/unit-query.repository.js';

/** What waits for the person at Socialstyrelsen's end: as applicant, officer or head of a unit. Names nobody. */
@Injectable()
export class ListCaseTasks {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationRepository,
    private readonly casework: CaseworkRepository,
    private readonly queries: UnitQueryRepository,
    private readonly resting: RestsOnIntygRepository,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  of(actor: Actor): Promise<CaseTasks> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const parts = [
        ...(actor.roles.includes('trainee') ? await this.asApplicant(actor) : []),
        ...(actor.roles.includes('case_officer') ? await this.asOfficer(actor) : []),
        { tasks: await this.asHead(actor), waiting: [] },
      ];
      return { tasks: parts.flatMap(({ tasks }) => tasks), waiting: parts.flatMap(({ waiting }) => waiting) };
    });
  }

  private async asApplicant({ personId }: Actor): Promise<CaseTasks[]> {
    const [latest] = await this.applications.ofTrainee(personId);
    return latest ? [applicantTasks(await this.standing(latest))] : [];
  }

  private async asOfficer({ personId }: Actor): Promise<CaseTasks[]> {
    const mine = await this.applications.cases({ officerId: personId });
    const found: CaseTasks[] = [];
    for (const row of mine.filter(({ traineeId }) => traineeId !== personId)) {
      const part = row.officerId === personId ? 'officer' : 'second';
      found.push(officerTasks(await this.standing(row), part, this.clock.today()));
    }
    found.push({ tasks: await this.questioned(mine), waiting: [] });
    const handed = await this.applications.handedTo(personId);
    found.push({ tasks: handed.map((row) => handedOver(row, this.clock.today())), waiting: [] });
    const { count, oldest } = await this.applications.untaken(personId);
    if (count === 0 || !oldest) return found;
    const title = count === 1 ? '1 väntar' : `${count} väntar`;
    const facts = `Ingen handläggare har tagit ${count === 1 ? 'det' : 'dem'} än`;
    const take: CaseTask = { kind: 'take-cases', id: null, title, facts, since: oldest, dueOn: null };
    return [...found, { tasks: [take], waiting: [] }];
  }

  /** Intyg that somebody says should not hold, and decisions whose basis has changed since. */
  private async questioned(mine: readonly ApplicationRow[]): Promise<CaseTask[]> {
    const reported = new Set(await this.resting.withOpenReports());
    const changed = new Set(await this.resting.changedBasis());
    const today = this.clock.today();
    const task = (row: ApplicationRow, kind: CaseTask['kind'], facts: string): CaseTask => {
      const { id, diarienummer, arrivedOn } = row;
      return { kind, id, title: diarienummer ?? '', facts, since: arrivedOn ?? today, dueOn: null };
    };
    return [
      ...mine
        .filter(({ id }) => reported.has(id))
        .map((row) => task(row, 'decide-report', 'Ett bifogat intyg är ifrågasatt')),
      ...mine
        .filter(({ id }) => changed.has(id))
        .map((row) => task(row, 'weigh-changed-basis', 'Underlaget är ändrat sedan beslutet')),
    ];
  }

  private async asHead({ mandates }: Actor): Promise<CaseTask[]> {
    const units = mandates.flatMap(({ role, careUnitId }) =>
      role === 'head_of_department' && careUnitId ? [careUnitId] : [],
    );
    if (units.length === 0) return [];
    const asked = (await this.queries.ofUnits(units)).filter(({ answer }) => answer === null);
    const names = await this.organisations.units(asked.map(({ unitId }) => unitId));
    return asked.map(({ id, unitId, askedAt }) => ({
      kind: 'answer-unit-query',
      id,
      title: names.find((unit) => unit.id === unitId)?.name ?? '',
      facts: 'Socialstyrelsen frågar om ett intyg stämmer',
      since: swedishDay(askedAt),
      dueOn: null,
    }));
  }

  private async standing(row: ApplicationRow): Promise<CaseStanding> {
    const { id, state, payBy, deadlineOn, diarienummer } = row;
    const isAsked = state === 'supplement-requested';
    const questions = isAsked ? await this.casework.supplements(id) : [];
    const isHearing = state === 'communicated-before-refusal';
    const heard = isHearing ? await this.casework.communication(id) : null;
    const proposal = heard ? await this.casework.proposal(heard.id) : null;
    const isPaid = row.feePaidOn !== null;
    return {
      id,
      state,
      diarienummer: diarienummer ?? '',
      line: statusLine({ ...row, outcome: null, decidedOn: null, isPaid }),
      arrivedOn: row.arrivedOn ?? this.clock.today(),
      isPaid,
      payBy,
      deadlineOn,
      openQuestions: questions.filter(({ answer }) => answer === null).length,
      isHeard: heard?.statement != null,
      isRefusalProposed: proposal !== null,
    };
  }
}

/** Read first when it is taken: nobody opens a portfolio for somebody else (decision 9). */
function handedOver(
  { id, diarienummer, arrivedOn, deadlineOn, payBy }: ApplicationRow,
  today: string,
): CaseTask {
  return {
    kind: 'take-handed-over',
    id,
    title: diarienummer ?? '',
    facts: 'En kollega har lämnat ärendet åt dig',
    since: arrivedOn ?? today,
    dueOn: deadlineOn ?? payBy,
  };
}
