import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, Secrets } from '@specialistvagen/platform';
import { normaliseText } from '@specialistvagen/signing';
import { Supervisors } from '@specialistvagen/supervisors';
import type { ReflectionList } from '../contract/index.js';
import { findReflections } from '../storage/reflection.repository.js';
import { attachmentViews } from './attachment-views.js';

/** Sealed for its own row (decision 10): whoever reads the database without the instance's key reads nothing. */
const contextOf = (id: string) => `reflections:reflection:${id}`;

/** Reflections as their readers get them: the doctor all of them, a supervisor those shared with that supervisor. */
@Injectable()
export class ViewReflections {
  constructor(
    private readonly people: People,
    private readonly supervisors: Supervisors,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  seal(id: string, text: string): Buffer {
    return this.secrets.sealBytes(Buffer.from(normaliseText(text), 'utf8'), contextOf(id));
  }

  async supervisorsToday(traineeId: string): Promise<string[]> {
    const today = await this.supervisors.of(traineeId, this.clock.today());
    return [...new Set(today.map(({ personId }) => personId))];
  }

  /** In the running transaction, whose person already stands inside the portfolio. */
  async of(actor: Actor, traineeId: string): Promise<ReflectionList> {
    const rows = await findReflections(traineeId);
    const choices = actor.personId === traineeId ? await this.supervisorsToday(traineeId) : [];
    const names = await this.people.names([...choices, ...rows.flatMap(({ sharedWith }) => sharedWith)]);
    const person = (id: string) => ({ id, displayName: names.get(id)?.displayName ?? '' });
    const attachments = await attachmentViews('reflection', traineeId);
    const items = rows.map((row) => ({
      id: row.id,
      text: this.secrets.openBytes(row.sealed, contextOf(row.id)).toString('utf8'),
      goals: [...row.goals],
      revision: row.revision,
      writtenAt: row.writtenAt.toISOString(),
      changedAt: row.changedAt.toISOString(),
      sharedWith: row.sharedWith.map(person),
      attachments: attachments.get(row.id) ?? [],
    }));
    return { items, supervisors: choices.map(person) };
  }
}
