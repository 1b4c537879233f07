import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, DomainError, Transactions, swedishDay } from '@specialistvagen/platform';
import type { z } from 'zod';
import type { CaseRow, CasesQuery } from '../contract/case.js';
import type { CasesOverview } from '../contract/case-file.js';
import type { DecisionList, DecisionsQuery } from '../contract/decision.js';
import { OUTCOME_WORDS, statusLine } from '../domain/case-words.js';
import { waitingRows } from '../domain/cases-overview.js';
import { daysBetween } from '../domain/days-between.js';
import { refuseIdentityNumberAsked } from '../domain/free-text.js';
import { specialtyName } from '../domain/specialty-name.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { CaseFilter } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { DecisionRepository } from '../storage/decision.repository.js';
import type { DecisionData } from '../storage/decision.repository.js';

/** The officers' list and the register of decisions. Neither names an applicant: a case is read by who has taken it. */
@Injectable()
export class ListCases {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationRepository,
    private readonly decisions: DecisionRepository,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async cases(actor: Actor, query: z.infer<typeof CasesQuery>): Promise<{ items: CaseRow[] }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const rows = (await this.applications.cases(this.filterOf(actor, query))).filter(
        // An officer never handles an application of their own, and does not see it among the others' work.
        (row) => row.traineeId !== actor.personId,
      );
      const decided = await this.decisions.ofApplications(rows.map(({ id }) => id));
      const named = rows.flatMap(({ officerId, handedTo }) => [officerId ?? [], handedTo ?? []].flat());
      const names = await this.people.names(named);
      const nameOf = (id: string | null) => (id === null ? null : (names.get(id)?.displayName ?? null));
      const latest = new Map(decided.map((decision) => [decision.applicationId, decision]));
      return {
        items: rows.map((row) => ({
          ...this.row(row, actor.personId, latest.get(row.id)),
          officer: nameOf(row.officerId),
          handedTo: handedTo(row, nameOf(row.handedTo), actor.personId),
        })),
      };
    });
  }

  /** One row of the list: what an officer may see before taking the case. */
  async case(actor: Actor, id: string): Promise<CaseRow> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const row = await this.applications.find(id);
      if (!row || row.state === 'draft' || row.traineeId === actor.personId) {
        throw new DomainError('application-unknown', 'not-found', 'Ärendet finns inte.');
      }
      const decided = await this.decisions.ofApplications([id]);
      const nameOf = async (person: string | null) =>
        person === null ? null : (await this.people.name(person)).displayName;
      return {
        ...this.row(row, actor.personId, decided.at(-1)),
        officer: await nameOf(row.officerId),
        handedTo: handedTo(row, await nameOf(row.handedTo), actor.personId),
      };
    });
  }

  /** Where cases wait and for how long; an officer's own application is counted with the rest and shown nowhere. */
  async overview(actor: Actor): Promise<CasesOverview> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const today = this.clock.today();
      const waiting = await this.applications.waiting();
      const officers = [...new Set(waiting.flatMap(({ officerId }) => officerId ?? []))];
      const names = await this.people.names(officers);
      return {
        waiting: waitingRows(waiting, today),
        officers: officers.map((officer) => {
          const theirs = waiting.filter(({ officerId }) => officerId === officer);
          const overdue = theirs.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
          return { officer: names.get(officer)?.displayName ?? '', cases: theirs.length, overdue };
        }),
      };
    });
  }

  private filterOf(actor: Actor, query: z.infer<typeof CasesQuery>): CaseFilter {
    refuseIdentityNumberAsked(query.diarienummer ?? '');
    const { mine, untaken, overdue, ...rest } = query;
    return {
      ...rest,
      officerId: mine === 'true' ? actor.personId : undefined,
      isUntaken: untaken === undefined ? undefined : untaken === 'true',
      dueBefore: overdue === 'true' ? this.clock.today() : undefined,
    };
  }

  private row(
    row: ApplicationRow,
    personId: string,
    decision: DecisionData | undefined,
  ): Omit<CaseRow, 'officer' | 'handedTo'> {
    const today = this.clock.today();
    const arrivedOn = row.arrivedOn ?? today;
    const deadlineOn = row.deadlineOn ?? row.payBy;
    return {
      id: row.id,
      kind: row.kind,
      specialty: specialtyOf(row.specialty),
      diarienummer: row.diarienummer ?? '',
      state: row.state,
      status: statusLine({
        ...row,
        outcome: decision?.outcome ?? null,
        decidedOn: decision?.decidedOn ?? null,
        isPaid: row.feePaidOn !== null,
      }),
      arrivedOn,
      origin: row.origin,
      days: daysBetween(arrivedOn, today),
      deadlineOn,
      deadlinePassed: deadlineOn !== null && deadlineOn < today,
      mine: row.officerId === personId || row.secondOfficerId === personId,
      revision: row.revision,
    };
  }

  async register(actor: Actor, query: z.infer<typeof DecisionsQuery>): Promise<z.infer<typeof DecisionList>> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const rows = await this.decisions.register(query);
      const names = await this.people.names(rows.map(({ deciderId }) => deciderId));
      return {
        items: rows.map((row) => ({
          id: row.id,
          applicationId: row.applicationId,
          kind: row.kind,
          specialty: specialtyOf(row.specialty),
          diarienummer: row.diarienummer,
          outcome: row.outcome,
          words: OUTCOME_WORDS[row.outcome],
          decidedOn: row.decidedOn,
          decider: names.get(row.deciderId)?.displayName ?? '',
          origin: row.origin,
          appealedOn: row.appealedAt ? swedishDay(row.appealedAt) : null,
        })),
      };
    });
  }
}

function handedTo(row: ApplicationRow, name: string | null, reader: string): CaseRow['handedTo'] {
  return name === null ? null : { name, isMe: row.handedTo === reader };
}

function specialtyOf(specialty: string | null): { id: string; name: string } | null {
  return specialty === null ? null : { id: specialty, name: specialtyName(specialty) };
}
