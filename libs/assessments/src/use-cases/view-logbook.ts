import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { Clock } from '@specialistvagen/platform';
import { Supervisors } from '@specialistvagen/supervisors';
import type { AttachmentView, LogbookEntryView, LogbookView } from '../contract/index.js';
import { procedureCounts, procedureNames } from '../domain/logbook-counts.js';
import { PROCEDURE_ROLE_LABELS, type LogbookEntry } from '../domain/logbook-entry.js';
import { findEntries } from '../storage/logbook.repository.js';
import { attachmentViews } from './attachment-views.js';

type PersonRef = { id: string; displayName: string };

/** How the page gets it. The entries shown are the newest; the counts are over all of them. */
@Injectable()
export class ViewLogbook {
  constructor(
    private readonly people: People,
    private readonly supervisors: Supervisors,
    private readonly clock: Clock,
  ) {}

  /** In the running transaction, whose person already stands inside the portfolio. */
  async of(traineeId: string): Promise<LogbookView> {
    const entries = await findEntries(traineeId);
    const today = (await this.supervisors.of(traineeId, this.clock.today())).map(({ personId }) => personId);
    const mentioned = entries.flatMap(({ supervisorId }) => supervisorId ?? []);
    const names = await this.people.names([...today, ...mentioned]);
    const person = (id: string): PersonRef => ({ id, displayName: names.get(id)?.displayName ?? '' });
    const attachments = await attachmentViews('logbook', traineeId);
    return {
      items: entries.slice(0, SHOWN).map((entry) => rowOf(entry, person, attachments.get(entry.id) ?? [])),
      counts: procedureCounts(entries),
      procedures: procedureNames(entries),
      supervisors: [...new Set(today)].map(person),
    };
  }
}

const SHOWN = 200;

function rowOf(
  entry: LogbookEntry,
  person: (id: string) => PersonRef,
  attachments: AttachmentView[],
): LogbookEntryView {
  const { id, doneOn, procedure, role, count, supervisorId, goals, isUsed } = entry;
  return {
    id,
    doneOn,
    procedure,
    role,
    roleLabel: PROCEDURE_ROLE_LABELS[role],
    count,
    supervisor: supervisorId ? person(supervisorId) : null,
    goals: [...goals],
    attachments,
    standsBecause: isUsed ? 'Ligger till grund för ett intyg eller en bedömning.' : null,
  };
}
