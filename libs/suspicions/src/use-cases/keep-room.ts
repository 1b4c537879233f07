import { Injectable } from '@nestjs/common';
import { Mandates, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  newId,
  withIdempotency,
} from '@specialistvagen/platform';
import { addDays } from '@specialistvagen/regulations';
import type { AppointToRoom, EndInRoom, RoomView } from '../contract/hearing.js';
import { refuseText } from '../domain/free-text.js';
import { addRoomOfficer, endRoomOfficer, isInRoom, roomOfficers } from '../storage/room.repository.js';
import type { RoomOfficerRow } from '../storage/room.repository.js';
import { members } from '../storage/suspicion.repository.js';
import { namesIn } from './case-parts.js';
import { noSuchCase } from './room-desk.js';

/** Two are needed for what two must decide: fewer are never left by an ending. */
const FEWEST = 2;

/** Who has access. One who has it gives it to a colleague with the mandate, never to themselves. */
@Injectable()
export class KeepRoom {
  constructor(
    private readonly transactions: Transactions,
    private readonly mandates: Mandates,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  show(actor: Actor): Promise<RoomView> {
    return this.inRoom(actor, () => this.view(actor));
  }

  appoint(actor: Actor, body: AppointToRoom, key: string): Promise<RoomView> {
    refuseText({ basis: body.basis });
    return this.inRoom(actor, async () => {
      const scope = { person: actor.personId, operation: 'appoint-to-room', bodyHash: hashBody(body) };
      await withIdempotency(key, scope, async () => {
        const { personId, basis } = body;
        if (personId === actor.personId) throw refused('Du kan inte ge tillträde till dig själv.');
        if (!(await this.mandates.holdersAnywhere('case_officer')).includes(personId)) {
          throw refused('Personen har inte uppdraget som handläggare i dag.');
        }
        const id = newId();
        const row = { id, personId, basis, from: this.clock.today(), appointedBy: actor.personId };
        if ((await addRoomOfficer(row)) === 0) throw refused('Personen har redan tillträde.');
        return id;
      });
      return this.view(actor);
    });
  }

  /** The access ends at once. */
  end(actor: Actor, id: string, { reason }: EndInRoom, key: string): Promise<RoomView> {
    refuseText({ reason });
    return this.inRoom(actor, async () => {
      const scope = {
        person: actor.personId,
        operation: `end-in-room ${id}`,
        bodyHash: hashBody({ reason }),
      };
      await withIdempotency(key, scope, async () => {
        const row = (await roomOfficers()).find((one) => one.id === id);
        if (!row) throw noSuchCase();
        const left = (await members()).filter((person) => person !== row.personId);
        if (left.length < FEWEST) {
          throw refused('Minst två ska ha tillträde. Ge en kollega tillträde först.');
        }
        const lastDay = addDays(this.clock.today(), -1);
        const ended = { id, lastDay, by: actor.personId, at: this.clock.now(), reason };
        if ((await endRoomOfficer(ended)) === 0) throw refused('Det är redan avslutat. Läs in sidan igen.');
        return id;
      });
      return (await isInRoom()) ? this.view(actor) : { officers: [], colleagues: [] };
    });
  }

  private inRoom(actor: Actor, work: () => Promise<RoomView>): Promise<RoomView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      if (!(await isInRoom())) throw noSuchCase();
      return work();
    });
  }

  private async view(actor: Actor): Promise<RoomView> {
    const rows = await roomOfficers();
    const inside = new Set(await members());
    const others = (await this.mandates.holdersAnywhere('case_officer')).filter((id) => !inside.has(id));
    const ids = [
      ...rows.flatMap(({ personId, appointedBy }) => [personId, appointedBy ?? personId]),
      ...others,
    ];
    const nameOf = namesIn(await this.people.names(ids));
    const item = (row: RoomOfficerRow) => ({
      id: row.id,
      name: nameOf(row.personId) ?? '',
      from: row.from,
      to: row.to,
      basis: row.basis,
      appointedBy: nameOf(row.appointedBy),
      appointedAt: row.appointedAt.toISOString(),
      isMe: row.personId === actor.personId,
      isOpen: row.to === null && inside.has(row.personId),
    });
    return {
      officers: rows.map(item),
      colleagues: others.map((id) => ({ id, displayName: nameOf(id) ?? '' })),
    };
  }
}

function refused(text: string): DomainError {
  return new DomainError('room-refused', 'refused', { text, field: 'personId' });
}
