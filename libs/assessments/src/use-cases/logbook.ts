import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  hashBody,
  newId,
  refuseIf,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import { checkText } from '@specialistvagen/signing';
import { Supervisors } from '@specialistvagen/supervisors';
import { PortfolioAccess, Trainees } from '@specialistvagen/trainees';
import type { AddLogbookEntryBody, LogbookView } from '../contract/index.js';
import { logbookEvidence, type LogbookEvidence } from '../domain/logbook-counts.js';
import { ENTRY_IN_USE, entryReasons, procedureName, type LogbookEntry } from '../domain/logbook-entry.js';
import { logbookCsv } from '../domain/logbook-rows.js';
import {
  findEntries,
  findEntriesFor,
  findEntry,
  holdEntry,
  insertEntry,
  takeBackEntry,
  useEntriesFor,
  type EntriesFor,
} from '../storage/logbook.repository.js';
import { unknownGoalReasons } from './known-goals.js';
import { ViewLogbook } from './view-logbook.js';

type At = { readonly actor: Actor; readonly traineeId: string };
const READERS: readonly AccessPurpose[] = ['own', 'principal-supervisor', 'supervisor'];

/** What the doctor has done, in figures: patient-free, since there is nowhere to write a patient. */
@Injectable()
export class Logbook {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly trainees: Trainees,
    private readonly supervisors: Supervisors,
    private readonly people: People,
    private readonly views: ViewLogbook,
    private readonly clock: Clock,
  ) {}

  view({ actor, traineeId }: At): Promise<LogbookView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what: 'läste loggen över åtgärder', allowed: READERS });
      return this.views.of(traineeId);
    });
  }

  add({ actor, traineeId }: At, body: AddLogbookEntryBody, key: string): Promise<LogbookView> {
    return this.own({ actor, traineeId }, async () => {
      const scope = { person: actor.personId, operation: 'logbook-entry', bodyHash: hashBody(body) };
      await withIdempotency(key, scope, () => this.insert(traineeId, body));
    });
  }

  /** While nothing rests on it; the row stays and counts no more. */
  takeBack(at: At, id: string, key: string): Promise<LogbookView> {
    return this.own(at, async () => {
      const scope = { person: at.actor.personId, operation: `take back ${id}`, bodyHash: hashBody({}) };
      await withIdempotency(key, scope, async () => {
        await holdEntry(id);
        const entry = await findEntry(at.traineeId, id);
        if (!entry) throw new DomainError('not-found', 'not-found', 'Anteckningen finns inte.');
        if (!(await takeBackEntry(id, this.clock.now())))
          throw new DomainError('in-use', 'conflict', ENTRY_IN_USE);
        return id;
      });
    });
  }

  /** The doctor's own file: one row an entry. */
  export(at: At): Promise<string> {
    const { actor, traineeId } = at;
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what: 'hämtade loggen', allowed: ['own'] });
      const entries = await findEntries(traineeId);
      const names = await this.people.names(entries.flatMap(({ supervisorId }) => supervisorId ?? []));
      const named = entries.map((entry) => ({
        ...entry,
        supervisorName: entry.supervisorId ? (names.get(entry.supervisorId)?.displayName ?? '') : null,
      }));
      return logbookCsv(named);
    });
  }

  /**
   * What an intyg about these goals can lean on, by procedure. In the running transaction, whose person row level security
   * answers for: whoever only signs sees none.
   */
  evidenceFor(of: EntriesFor): Promise<LogbookEvidence[]> {
    return this.transactions.run({}, async () => logbookEvidence(await findEntriesFor(of)));
  }

  /** In the transaction that stores a signature: what lay beside the intyg for that signer stands from then on. */
  standsBehind(intygId: string, of: EntriesFor): Promise<void> {
    return this.transactions.run({}, () => useEntriesFor(of, intygId));
  }

  private own({ actor, traineeId }: At, work: () => Promise<void>): Promise<LogbookView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what: 'skrev i loggen', allowed: ['own'] });
      await work();
      return this.views.of(traineeId);
    });
  }

  private async insert(traineeId: string, body: AddLogbookEntryBody): Promise<string> {
    const post = await this.trainees.currentPost(traineeId, body.postId);
    const entry: Omit<LogbookEntry, 'isUsed'> = {
      id: newId(),
      traineeId,
      doneOn: body.doneOn,
      procedure: procedureName(body.procedure),
      role: body.role,
      count: body.count,
      supervisorId: body.supervisorId ?? null,
      goals: [...new Set(body.goals)],
    };
    const onTheDay = await this.supervisors.of(traineeId, entry.doneOn);
    const known = {
      today: this.clock.today(),
      supervisorIds: onTheDay.map(({ personId }) => personId),
    };
    const printed = checkText(entry.procedure);
    refuseIf('logbook-refused', 'refused', [
      ...entryReasons(entry, known),
      ...unknownGoalReasons(entry.goals, await this.trainees.posts(traineeId)),
      ...(printed.ok ? [] : [{ text: printed.text, field: 'procedure', rule: 'printable-text' }]),
    ]);
    await insertEntry(entry, post?.id ?? null);
    return entry.id;
  }
}
