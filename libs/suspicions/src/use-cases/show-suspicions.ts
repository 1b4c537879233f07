import { Injectable } from '@nestjs/common';
import { DocumentSigning } from '@specialistvagen/intyg';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, DomainError, Transactions, swedishDay } from '@specialistvagen/platform';
import type {
  ConcernedApplication,
  ConcernedDocument,
  FlaggedDocuments,
  SuspicionCaseView,
  SuspicionList,
} from '../contract/suspicion-case.js';
import { caseActions } from '../domain/case-actions.js';
import { changeEndRefusals, endRefusals } from '../domain/ending.js';
import { DUE_GROUND } from '../domain/legal-grounds.js';
import { isEnded } from '../domain/suspicion-states.js';
import { STATE_WORDS } from '../domain/suspicion-words.js';
import type { NoReportRow } from '../storage/checklist.repository.js';
import { applicationsOf, documentsOf, employersOf, flaggedIn } from '../storage/concerned.repository.js';
import { isInRoom } from '../storage/room.repository.js';
import { findCases } from '../storage/suspicion-case.repository.js';
import type { SuspicionCaseRow } from '../storage/suspicion-case.repository.js';
import { secondRefusal } from './answer-checklist.js';
import { namesIn } from './case-parts.js';
import type { NameOf } from './case-parts.js';
import { peopleIn, recordedParts, rowsOf } from './case-rows.js';
import { EndSuspicion } from './end-suspicion.js';
import { RoomDesk, noSuchCase } from './room-desk.js';
import { SealedSuspicionTexts } from './sealed-texts.js';

/** The room's list and its cases, for whoever is let in. For everybody else there are none. */
@Injectable()
export class ShowSuspicions {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: RoomDesk,
    private readonly ending: EndSuspicion,
    private readonly signing: DocumentSigning,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly sealed: SealedSuspicionTexts,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<SuspicionList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      if (!(await isInRoom())) throw noSuchCase();
      const rows = await findCases();
      const names = await this.people.names(rows.flatMap(({ officerId }) => officerId ?? []));
      const nameOf = namesIn(names);
      return {
        items: rows.map((row) => ({
          id: row.id,
          state: row.state,
          stateWords: STATE_WORDS[row.state],
          receivedOn: swedishDay(row.receivedAt),
          dueOn: row.dueOn,
          duePassed: this.isLate(row),
          officer: nameOf(row.officerId),
          isMine: row.officerId === actor.personId,
          revision: row.revision,
        })),
      };
    });
  }

  one(actor: Actor, id: string): Promise<SuspicionCaseView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const row = await this.desk.open(actor, id, 'öppnade ärendet');
      const rows = await rowsOf(id);
      const nameOf = namesIn(await this.people.names(peopleIn(row, rows)));
      const { sealed } = this;
      return {
        ...recordedParts(row, rows, { nameOf, sealed, today: this.clock.today() }),
        id,
        state: row.state,
        stateWords: STATE_WORDS[row.state],
        revision: row.revision,
        receivedAt: row.receivedAt.toISOString(),
        dueOn: row.dueOn,
        duePassed: this.isLate(row),
        dueGround: DUE_GROUND,
        doctor: await this.doctor(row),
        officer: nameOf(row.officerId),
        isMine: row.officerId === actor.personId,
        documents: await this.documents(id),
        applications: await this.applications(id, nameOf),
        employers: await this.employers(id),
        actions: await this.actions(actor, row, rows.noReport),
      };
    });
  }

  /** The signed file that a case concerns. Logged in the room, not where the doctor sees it. */
  pdf(actor: Actor, id: string, documentId: string): Promise<Uint8Array> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.desk.open(actor, id, 'öppnade en handling');
      const isConcerned = (await documentsOf(id)).some((one) => one.documentId === documentId);
      const file = isConcerned ? await this.signing.pdf(documentId) : null;
      if (!file) throw new DomainError('not-found', 'not-found', 'Handlingen finns inte.');
      return file.pdf;
    });
  }

  /** For the officer who has the application: that something is questioned, and nothing of what was said. */
  flagged(actor: Actor, applicationId: string): Promise<FlaggedDocuments> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const flagged = await flaggedIn(applicationId);
      if (!flagged) throw noSuchCase();
      return flagged;
    });
  }

  private isLate({ state, dueOn }: SuspicionCaseRow): boolean {
    return !isEnded(state) && this.clock.today() > dueOn;
  }

  private async doctor({ doctorId }: SuspicionCaseRow): Promise<SuspicionCaseView['doctor']> {
    if (doctorId === null) return null;
    const { displayName, protection } = await this.people.name(doctorId);
    return { id: doctorId, name: displayName, isProtected: protection !== 'none' };
  }

  private async documents(id: string): Promise<ConcernedDocument[]> {
    const rows = await documentsOf(id);
    const units = await this.organisations.units(rows.flatMap(({ careUnitId }) => careUnitId ?? []));
    return rows.map((row) => ({
      documentId: row.documentId,
      title: row.title,
      goals: [...row.goals],
      unit: units.find((unit) => unit.id === row.careUnitId)?.name ?? null,
      issuedOn: swedishDay(row.preparedAt),
      status: row.status ?? '',
      statusOn: row.statusAt ? swedishDay(row.statusAt) : null,
    }));
  }

  private async applications(id: string, nameOf: NameOf): Promise<ConcernedApplication[]> {
    const rows = await applicationsOf(id);
    const names = namesIn(await this.people.names(rows.flatMap(({ officerId }) => officerId ?? [])));
    return rows.map((row) => ({
      id: row.id,
      diarienummer: row.diarienummer ?? '',
      kind: row.kind,
      state: row.state,
      officer: names(row.officerId) ?? nameOf(row.officerId),
      outcome: row.outcome,
      decidedOn: row.decidedOn,
      holdsDocument: row.holdsDocument,
      isChanged: row.changedBy !== null,
    }));
  }

  private async employers(id: string): Promise<SuspicionCaseView['employers']> {
    const rows = await employersOf(id);
    const providers = await this.organisations.careProviders();
    return rows.map(({ careProviderId, from, to }) => ({
      id: careProviderId,
      name: providers.find((one) => one.id === careProviderId)?.name ?? '',
      from,
      to,
    }));
  }

  private async actions(actor: Actor, row: SuspicionCaseRow, noReport: NoReportRow | null) {
    const facts = await this.ending.facts(row);
    const isChanged = (await applicationsOf(row.id)).some(({ changedBy }) => changedBy !== null);
    const second = secondRefusal(noReport, actor.personId);
    const asSecond = second === null ? [] : [{ text: second }];
    return caseActions({
      state: row.state,
      isMine: row.officerId === actor.personId,
      hindered: {
        'confirm-no-report': asSecond,
        'refuse-no-report': asSecond,
        'end-unchanged': endRefusals(facts),
        'end-changed': changeEndRefusals(facts, isChanged),
      },
    });
  }
}
