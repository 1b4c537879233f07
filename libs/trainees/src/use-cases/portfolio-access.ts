import { Injectable } from '@nestjs/common';
import { AccessLog } from '@specialistvagen/identity';
import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import { DomainError } from '@specialistvagen/platform';
import { MANDATE_OF } from '../domain/mandate-of-relation.js';
import { relationsTo } from '../storage/relations.repository.js';

type Opening = {
  readonly traineeId: string;
  /** In words, as the trainee reads it: *läste tidsredovisningen*. */
  readonly what: string;
  /** Left out: everybody who sees the portfolio at all. */
  readonly allowed?: readonly AccessPurpose[];
};

/** The door to a portfolio: who comes in, and the row in the access log, in the running transaction. */
@Injectable()
export class PortfolioAccess {
  constructor(private readonly accessLog: AccessLog) {}

  /** Why somebody may come in; empty when they may not. Writes no log: whoever goes in by this writes it once themselves. */
  async relations(actor: Actor, traineeId: string): Promise<AccessPurpose[]> {
    return (await relationsTo(traineeId)).filter((relation) => isBacked(relation, actor));
  }

  /**
   * Outside the reader's scope a portfolio does not exist, and who is only asked to sign a document is outside, but for a door
   * that names them; inside it, what the role may not do is said in words.
   */
  async open(actor: Actor, { traineeId, what, allowed }: Opening): Promise<AccessPurpose[]> {
    const relations = await this.relations(actor, traineeId);
    const reading = relations.filter((relation) => relation !== 'signer' || allowed?.includes('signer'));
    if (reading.length === 0) throw new DomainError('not-found', 'not-found', 'Sidan finns inte.');
    const fitting = allowed ? reading.filter((relation) => allowed.includes(relation)) : reading;
    const purpose = fitting[0];
    if (!purpose) throw new DomainError('not-your-task', 'forbidden', 'Det här kan du inte göra i din roll.');
    if (actor.personId !== traineeId) await this.accessLog.record({ trainee: traineeId, what, purpose });
    return relations;
  }
}

function isBacked(relation: AccessPurpose, actor: Actor): boolean {
  const role = MANDATE_OF[relation];
  return role === undefined || actor.mandates.some((mandate) => mandate.role === role);
}
