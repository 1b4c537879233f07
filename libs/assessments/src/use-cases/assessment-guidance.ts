import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Organisations } from '@specialistvagen/organisations';
import {
  Clock,
  DomainError,
  hashBody,
  isUniqueViolation,
  newId,
  refuseIf,
  swedishDay,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import { regulationList } from '@specialistvagen/regulations';
import { checkText } from '@specialistvagen/signing';
import { checkTexts } from '@specialistvagen/trainees';
import {
  GUIDANCE_KIND_LABELS,
  GUIDANCE_STANDING,
  type GuidanceList,
  type GuidanceView,
  type PublishGuidance,
} from '../contract/index.js';
import type { Assessment } from '../domain/assessment.js';
import { publishingRole, sharingFaults, type PublishingRole } from '../domain/form-publisher.js';
import { guidanceFaults, guidanceFor, inUse, type Guidance } from '../domain/guidance.js';
import { findGuidance, insertGuidance } from '../storage/guidance.repository.js';

/** Support for likvärdig bedömning: written by the authority and study directors, shown where the assessment is made. */
@Injectable()
export class AssessmentGuidance {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** For one assessment; in the running transaction. */
  async shownFor(assessment: Assessment): Promise<GuidanceView[]> {
    const found = guidanceFor(await findGuidance(assessment.regulation), assessment);
    const nameOf = await this.ownerNames(found);
    return found.map((one) => viewOf(one, nameOf));
  }

  /** For whoever keeps it: all in use that they may read. */
  list(actor: Actor): Promise<GuidanceList> {
    const role = roleOf(actor);
    return this.transactions.run({ person: actor.personId }, async () => {
      const readable = inUse(await findGuidance(null)).filter(
        ({ shared, careProviderId }) => shared || careProviderId === role.careProviderId,
      );
      const nameOf = await this.ownerNames(readable);
      const items = readable.map((one) => ({
        ...viewOf(one, nameOf),
        regulation: one.regulation,
        specialty: one.specialty,
        method: one.method,
        owner: one.owner,
        shared: one.shared,
        isMine: isOwnedBy(one, role),
      }));
      return { items, regulations: regulationList().map(({ designation }) => designation) };
    });
  }

  publish(actor: Actor, body: PublishGuidance, key: string): Promise<{ topic: string }> {
    const role = roleOf(actor);
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = { person: actor.personId, operation: 'publish-guidance', bodyHash: hashBody(body) };
      const { resourceId } = await withIdempotency(key, scope, async () => {
        const version = await this.nextVersion(body.topic, role);
        refuseIf('guidance-not-usable', 'refused', [
          ...guidanceFaults(body),
          ...sharingFaults(role, body.shared),
          ...checkTexts([['text', body.text]], checkText),
        ]);
        const topic = body.topic ?? newId();
        const guidance = { ...body, ...role, topic, version, publishedAt: this.clock.now() };
        await insertGuidance(guidance, actor.personId).catch(refuseSecond);
        return topic;
      });
      return { topic: resourceId };
    });
  }

  private async nextVersion(topic: string | undefined, role: PublishingRole): Promise<number> {
    if (topic === undefined) return 1;
    const earlier = (await findGuidance(null)).filter((one) => one.topic === topic);
    const latest = earlier.at(-1);
    if (!latest || !isOwnedBy(latest, role)) {
      throw new DomainError('not-found', 'not-found', 'Stödet finns inte bland dina.');
    }
    return Math.max(...earlier.map(({ version }) => version)) + 1;
  }

  private async ownerNames(found: readonly Guidance[]): Promise<(one: Guidance) => string> {
    const providers = await this.organisations.careProviders(
      found.flatMap(({ careProviderId }) => careProviderId ?? []),
    );
    const names = new Map(providers.map(({ id, name }) => [id, name]));
    return ({ owner, careProviderId }) =>
      owner === 'authority' ? 'Socialstyrelsen' : (names.get(careProviderId ?? '') ?? '');
  }
}

function roleOf({ mandates }: Actor): PublishingRole {
  const role = publishingRole(mandates);
  if (!role) {
    throw new DomainError(
      'role-missing',
      'forbidden',
      'Stöd publiceras av Socialstyrelsen och studierektorer.',
    );
  }
  return role;
}

const isOwnedBy = (one: Guidance, role: PublishingRole) =>
  one.owner === role.owner && one.careProviderId === role.careProviderId;

function refuseSecond(error: unknown): never {
  if (!isUniqueViolation(error)) throw error;
  throw new DomainError(
    'guidance-published-already',
    'conflict',
    'Någon hann publicera samma version före dig.',
  );
}

function viewOf(one: Guidance, nameOf: (one: Guidance) => string): GuidanceView {
  return {
    topic: one.topic,
    version: one.version,
    kind: one.kind,
    kindLabel: GUIDANCE_KIND_LABELS[one.kind],
    goal: one.goal,
    text: one.text,
    ownerName: nameOf(one),
    publishedOn: swedishDay(one.publishedAt),
    standing: GUIDANCE_STANDING,
  };
}
