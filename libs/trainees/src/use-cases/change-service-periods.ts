import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Organisations } from '@specialistvagen/organisations';
import { DomainError, newId, refuseIf, type Reason } from '@specialistvagen/platform';
import type { PeriodInput, PostView } from '../contract/index.js';
import { attestedIn, checkAttestedDays } from '../domain/attested-days.js';
import { checkFullTime, checkPeriod } from '../domain/check-days.js';
import { alsoForReasons, sectionReasons } from '../domain/check-sections.js';
import { newPeriod } from '../domain/new-post.js';
import type { ServicePeriod } from '../domain/training-post.js';
import { insertPeriod, lastFactId, removeRow, updatePeriod } from '../storage/post.repository.js';
import { PostChange, type OpenPost } from './post-change.js';
import { RegisterFacts } from './register-facts.js';

type At = { readonly actor: Actor; readonly postId: string; readonly revision: number };

/** Add, change and remove a service period: three verbs over the same checks of the same days. */
@Injectable()
export class ChangeServicePeriods {
  constructor(
    private readonly change: PostChange,
    private readonly organisations: Organisations,
    private readonly facts: RegisterFacts,
  ) {}

  add(at: At, input: PeriodInput, key: string): Promise<PostView> {
    const request = {
      ...at,
      action: 'change',
      verb: 'add-period',
      what: 'lade till en tjänstgöringsperiod',
    } as const;
    return this.change.run({ ...request, body: { ...input, revision: at.revision }, key }, async (open) => {
      const period = newPeriod(input, { id: newId(), postId: open.post.id });
      await this.refuseFaults(open, null, period);
      const factId = await this.facts.service(open.post, period);
      await insertPeriod({ ...period, traineeId: open.post.traineeId, factId });
      return { id: period.id };
    });
  }

  replace(at: At, periodId: string, input: PeriodInput): Promise<PostView> {
    const request = {
      ...at,
      action: 'change',
      verb: 'change-period',
      what: 'ändrade en tjänstgöringsperiod',
    } as const;
    return this.change.run({ ...request, body: input }, async (open) => {
      const before = periodOf(open, periodId);
      const after = newPeriod(input, { id: periodId, postId: open.post.id });
      await this.refuseFaults(open, before, after);
      const retracts = await lastFactId('period', periodId);
      await updatePeriod(after, await this.facts.service(open.post, after, retracts));
      return { id: periodId };
    });
  }

  remove(at: At, periodId: string, key: string): Promise<PostView> {
    const request = {
      ...at,
      action: 'change',
      verb: 'remove-period',
      what: 'tog bort en tjänstgöringsperiod',
    } as const;
    const body = { periodId, revision: at.revision };
    return this.change.run({ ...request, body, key }, async (open) => {
      const before = periodOf(open, periodId);
      refuseIf(
        'days-refused',
        'refused',
        checkAttestedDays({ before, after: null }, attestedFor(open, [before])),
      );
      await this.facts.removed(open.post, before, await lastFactId('period', periodId));
      await removeRow('period', periodId);
      return { id: periodId };
    });
  }

  private async refuseFaults(
    open: OpenPost,
    before: ServicePeriod | null,
    after: ServicePeriod,
  ): Promise<void> {
    const others = open.record.periods.filter((period) => period.id !== after.id);
    const reasons: Reason[] = [
      ...checkPeriod(after, open.post),
      ...sectionReasons(open.post.kind, after),
      ...alsoForReasons(open.post.kind, after, open.record.posts),
      ...checkFullTime([...others, after]),
      ...checkAttestedDays({ before, after }, attestedFor(open, [before, after])),
    ];
    const unit = await this.organisations.unit(after.careUnitId);
    if (!unit) reasons.push({ text: 'Enheten finns inte.', field: 'careUnitId' });
    refuseIf('days-refused', 'refused', reasons);
  }
}

/** What attests days of a training that the period counts in, before or after the change. */
function attestedFor({ post, record }: OpenPost, periods: readonly (ServicePeriod | null)[]) {
  const also = periods.flatMap((period) => period?.alsoFor ?? []);
  return attestedIn(record, [post.id, ...also]);
}

function periodOf(open: OpenPost, periodId: string): ServicePeriod {
  const period = open.record.periods.find((one) => one.id === periodId && one.postId === open.post.id);
  if (!period) throw new DomainError('not-found', 'not-found', 'Perioden finns inte.');
  return period;
}
