import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { Mandates } from '@specialistvagen/identity';
import { Clock, DomainError } from '@specialistvagen/platform';
import { actorsOf } from '../domain/actors.js';
import type { Intyg } from '../domain/intyg.js';
import { mayTake, privateToTrainee, transitionFor } from '../domain/intyg-states.js';
import type { DraftAction, DraftActor, DraftTransition } from '../domain/intyg-states.js';
import { writtenOn } from '../domain/written.js';
import { findIntyg } from '../storage/intyg-rows.js';
import { notFound } from './open-portfolio.js';

export type Standing = { readonly intyg: Intyg; readonly actors: readonly DraftActor[] };

/** The intyg a person asks for, with the capacities in which they stand before it. */
@Injectable()
export class FindOwnIntyg {
  constructor(
    private readonly mandates: Mandates,
    private readonly clock: Clock,
  ) {}

  /** What lies with the trainee does not exist for anybody else. */
  async find(actor: Actor, id: string): Promise<Standing> {
    const intyg = await findIntyg(id);
    if (!intyg) throw notFound();
    const actors = actorsOf(intyg, actor.personId, await this.headsUnit(actor, intyg));
    if (!actors.includes('trainee') && privateToTrainee.includes(intyg.state)) throw notFound();
    return { intyg, actors };
  }

  /** As `find`, for a change: the revision that was read, and the action as the table of states allows it. */
  async forAction(
    actor: Actor,
    id: string,
    action: DraftAction,
    revision: number,
  ): Promise<Standing & { transition: DraftTransition }> {
    const standing = await this.find(actor, id);
    const { intyg, actors } = standing;
    if (intyg.revision !== revision) throw staleRevision();
    const transition = transitionFor(intyg.state, action);
    if (!transition || !mayTake(intyg.state, action, actors)) {
      throw new DomainError(
        'not-possible',
        'refused',
        'Det går inte som intyget ligger till nu. Läs in sidan igen.',
      );
    }
    return { ...standing, transition };
  }

  private async headsUnit(actor: Actor, intyg: Intyg): Promise<boolean> {
    const unit = writtenOn(intyg.content).careUnitId;
    if (!unit || !actor.mandates.some(({ role }) => role === 'head_of_department')) return false;
    return this.mandates.holdsOn(actor.personId, 'head_of_department', { unit }, this.clock.today());
  }
}

export function staleRevision(): DomainError {
  return new DomainError(
    'stale-revision',
    'conflict',
    'Någon har ändrat intyget sedan du öppnade det. Läs in det igen och gör om ändringen.',
  );
}
