import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  hashBody,
  newId,
  personalIdentityNumberReasons,
  refuseIf,
  Secrets,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import { normaliseText } from '@specialistvagen/signing';
import { PortfolioAccess } from '@specialistvagen/trainees';
import type { ChangeMeetingBody, MeetingList, RecordMeetingBody } from '../contract/index.js';
import { heldReasons, recordReasons, supervisorsOf } from '../domain/meeting.js';
import { findAssignments } from '../storage/assignment.repository.js';
import { changeMeeting, findMeeting, findMeetings, insertMeeting } from '../storage/meeting.repository.js';
import { openMinutes, sealMinutes } from './sealed-minutes.js';

const PAIR: readonly AccessPurpose[] = ['own', 'principal-supervisor', 'supervisor'];
const READERS: readonly AccessPurpose[] = [...PAIR, 'study-director'];

type At = { readonly actor: Actor; readonly traineeId: string };

/** Supervision meetings. Either of the two writes and both read; the study director learns the day, nothing more. */
@Injectable()
export class Meetings {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly people: People,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  list({ actor, traineeId }: At): Promise<MeetingList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what: 'läste om handledarsamtal', allowed: READERS });
      return this.view({ actor, traineeId });
    });
  }

  record(at: At, body: RecordMeetingBody, key: string): Promise<MeetingList> {
    const { actor, traineeId } = at;
    return this.asOneOfThePair(at, 'skrev anteckningar från ett handledarsamtal', async () => {
      const { supervisorId, heldOn } = body;
      refuseIf('not-your-task', 'forbidden', outsiderReasons(actor.personId, traineeId, supervisorId));
      const scope = { person: actor.personId, operation: `meeting ${traineeId}`, bodyHash: hashBody(body) };
      await withIdempotency(key, scope, async () => {
        refuseIf('meeting-refused', 'refused', [
          ...recordReasons({ supervisorId, heldOn }, await this.known(traineeId)),
          ...textReasons(body),
        ]);
        const id = newId();
        await insertMeeting({ id, traineeId, supervisorId, heldOn }, this.written(actor, id, body));
        return id;
      });
    });
  }

  change(at: At, id: string, body: ChangeMeetingBody): Promise<MeetingList> {
    const { actor, traineeId } = at;
    return this.asOneOfThePair(at, 'ändrade anteckningar från ett handledarsamtal', async () => {
      const meeting = await findMeeting(traineeId, id);
      if (!meeting?.sealed) throw new DomainError('not-found', 'not-found', 'Samtalet finns inte.');
      refuseIf('meeting-refused', 'refused', [
        ...heldReasons({ ...meeting, heldOn: body.heldOn }, await this.known(traineeId)),
        ...textReasons(body),
      ]);
      await changeMeeting({ id, heldOn: body.heldOn }, body.revision, this.written(actor, id, body));
    });
  }

  private asOneOfThePair(at: At, what: string, work: () => Promise<void>): Promise<MeetingList> {
    const { actor, traineeId } = at;
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what, allowed: PAIR });
      await work();
      return this.view(at);
    });
  }

  private async known(traineeId: string) {
    return { assignments: await findAssignments(traineeId), today: this.clock.today() };
  }

  private written(actor: Actor, id: string, { minutes, nextSteps }: { minutes: string; nextSteps: string }) {
    const words = { minutes: normaliseText(minutes), nextSteps: normaliseText(nextSteps) };
    return { sealed: sealMinutes(this.secrets, id, words), by: actor.personId, at: this.clock.now() };
  }

  private async view({ actor, traineeId }: At): Promise<MeetingList> {
    const meetings = await findMeetings(traineeId);
    const today = supervisorsOf(await this.known(traineeId));
    const own = actor.personId === traineeId ? today : today.filter((id) => id === actor.personId);
    const ids = meetings.flatMap(({ supervisorId, changedById }) => [
      supervisorId,
      changedById ?? supervisorId,
    ]);
    const names = await this.people.names([...ids, ...own]);
    const person = (id: string) => ({ id, displayName: names.get(id)?.displayName ?? '' });
    const items = meetings.map(({ id, heldOn, supervisorId, revision, sealed, changedById, changedAt }) => ({
      id,
      heldOn,
      supervisor: person(supervisorId),
      written:
        sealed && revision && changedById && changedAt
          ? {
              ...openMinutes(this.secrets, id, sealed),
              revision,
              changedBy: person(changedById),
              changedAt: changedAt.toISOString(),
            }
          : null,
    }));
    return { items, supervisors: own.map(person) };
  }
}

function outsiderReasons(personId: string, traineeId: string, supervisorId: string) {
  if (personId === traineeId || personId === supervisorId) return [];
  return [{ text: 'Ett samtal antecknas av en av de två som höll det.', field: 'supervisorId' }];
}

function textReasons({ minutes, nextSteps }: { minutes: string; nextSteps: string }) {
  return [
    ...personalIdentityNumberReasons('minutes', minutes),
    ...personalIdentityNumberReasons('nextSteps', nextSteps),
  ];
}
