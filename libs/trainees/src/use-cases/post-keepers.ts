import { Injectable } from '@nestjs/common';
import { AccessGrants, Mandates } from '@specialistvagen/identity';
import { Clock, type Reason } from '@specialistvagen/platform';
import type { TrainingPost } from '../domain/training-post.js';
import { findPosts } from '../storage/training-record.repository.js';

export type Keepers = Pick<
  TrainingPost,
  'traineeId' | 'careProviderId' | 'headOfDepartmentId' | 'studyDirectorId' | 'coordinatorIds'
>;

const MANDATES = { 'study-director': 'study_director', 'head-of-department': 'head_of_department' } as const;
type KeeperRelation = readonly [person: string, purpose: keyof typeof MANDATES | 'bt-coordinator'];

/** Those who keep a post by mandate: whether they hold it today, and what it opens to them. */
@Injectable()
export class PostKeepers {
  constructor(
    private readonly mandates: Mandates,
    private readonly grants: AccessGrants,
    private readonly clock: Clock,
  ) {}

  /** The coordinators of the care provider today. */
  coordinatorsAt(careProviderId: string): Promise<string[]> {
    return this.mandates.holdersAtProvider('bt_coordinator', careProviderId);
  }

  async check(keepers: Omit<Keepers, 'traineeId'>): Promise<Reason[]> {
    const coordinators = await this.coordinatorsAt(keepers.careProviderId);
    return [
      ...keepers.coordinatorIds
        .map((id, index) => ({ id, field: `coordinatorIds.${index}` }))
        .filter(({ id }) => !coordinators.includes(id))
        .map(({ field }) => lacking('BT-samordnare', field)),
      ...((await this.holds('head_of_department', keepers.headOfDepartmentId, keepers))
        ? []
        : [lacking('verksamhetschef', 'headOfDepartmentId')]),
    ];
  }

  async checkStudyDirector(keepers: Pick<Keepers, 'studyDirectorId' | 'careProviderId'>, field: string) {
    const holds = await this.holds('study_director', keepers.studyDirectorId, keepers);
    return holds ? [] : [lacking('studierektor', field)];
  }

  async open(keepers: Keepers): Promise<void> {
    for (const relation of relationsOf(keepers)) await this.grant(keepers, relation);
  }

  /** A post that is under way once more: open to those of its keepers who hold their mandate there today (docs/adr/0005). */
  async reopen(post: TrainingPost): Promise<void> {
    const coordinators = await this.coordinatorsAt(post.careProviderId);
    for (const [person, purpose] of relationsOf(post)) {
      const holds =
        purpose === 'bt-coordinator'
          ? coordinators.includes(person)
          : await this.holds(MANDATES[purpose], person, post);
      if (holds) await this.grant(post, [person, purpose]);
    }
  }

  /**
   * Closes the portfolio after `lastDay` to those of `before` who are not among `after` and keep no other post of the
   * doctor that is under way.
   */
  async close(before: TrainingPost, after: Keepers | null, lastDay: string): Promise<void> {
    const others = (await findPosts([before.traineeId])).filter(
      ({ id, state }) => id !== before.id && state === 'ongoing',
    );
    const still = [...others, ...(after ? [after] : [])].flatMap(relationsOf);
    const kept = new Set(still.map(([person, purpose]) => `${purpose} ${person}`));
    for (const [person, purpose] of relationsOf(before)) {
      if (kept.has(`${purpose} ${person}`)) continue;
      await this.grants.end({ person, portfolio: before.traineeId, purpose, lastDay });
    }
  }

  private async grant(keepers: Keepers, [person, purpose]: KeeperRelation): Promise<void> {
    const { traineeId: portfolio, careProviderId: careProvider } = keepers;
    await this.grants.grant({ person, portfolio, purpose, careProvider, from: this.clock.today() });
  }

  private holds(
    role: 'head_of_department' | 'study_director',
    personId: string,
    { careProviderId }: Pick<Keepers, 'careProviderId'>,
  ): Promise<boolean> {
    return this.mandates.holdsOn(personId, role, { provider: careProviderId }, this.clock.today());
  }
}

function relationsOf(keepers: Keepers): KeeperRelation[] {
  return [
    [keepers.studyDirectorId, 'study-director'],
    [keepers.headOfDepartmentId, 'head-of-department'],
    ...keepers.coordinatorIds.map((id) => [id, 'bt-coordinator'] as const),
  ];
}

function lacking(role: string, field: string): Reason {
  return {
    text: `Personen har inget uppdrag som ${role} hos vårdgivaren i dag.`,
    field,
    mendedBy: 'behörighetsadministratör',
  };
}
