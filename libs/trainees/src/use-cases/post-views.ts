import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { AccessPurpose } from '@specialistvagen/identity/contract';
import { Organisations } from '@specialistvagen/organisations';
import { Clock } from '@specialistvagen/platform';
import { specialtyById } from '@specialistvagen/regulations';
import type { CreditView, PersonRef, PostView, UnitRef } from '../contract/index.js';
import { attestedTo } from '../domain/attested-days.js';
import { creditMonths, monthsView } from '../domain/months.js';
import { postActions } from '../domain/post-actions.js';
import { recordingRemarks } from '../domain/rule-facts.js';
import { trainingFacts } from '../domain/training-facts.js';
import type { Credit, ServicePeriod, TrainingPost, TrainingRecord } from '../domain/training-post.js';

export type Words = {
  readonly person: (id: string) => PersonRef;
  readonly unit: (id: string) => UnitRef;
  readonly provider: (id: string) => UnitRef;
  readonly credit: (credit: Credit) => CreditView;
};

/** Names of people, units and care providers, fetched once for everything that is shown together. */
@Injectable()
export class PostViews {
  constructor(
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  async words(
    posts: readonly TrainingPost[],
    periods: readonly Pick<ServicePeriod, 'careUnitId'>[],
    credits: readonly Credit[],
  ): Promise<Words> {
    const personIds = [
      ...posts.flatMap((p) => [p.traineeId, p.headOfDepartmentId, p.studyDirectorId, ...p.coordinatorIds]),
      ...credits.map((credit) => credit.decidedById),
    ];
    const names = await this.people.names([...new Set(personIds)]);
    const units = await this.organisations.units([...new Set(periods.map((period) => period.careUnitId))]);
    const providers = await this.organisations.careProviders([
      ...new Set(posts.map((p) => p.careProviderId)),
    ]);
    const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
    const providerNames = new Map(providers.map((provider) => [provider.id, provider.name]));
    const person = (id: string): PersonRef => ({ id, displayName: names.get(id)?.displayName ?? '' });
    return {
      person,
      unit: (id) => ({ id, name: unitNames.get(id) ?? null }),
      provider: (id) => ({ id, name: providerNames.get(id) ?? null }),
      credit: (credit) => creditView(credit, person),
    };
  }

  async post(
    post: TrainingPost,
    record: TrainingRecord,
    relations: readonly AccessPurpose[],
  ): Promise<PostView> {
    const own = <T extends { readonly postId: string }>(rows: readonly T[]) =>
      rows.filter((row) => row.postId === post.id);
    const [periods, credits] = [own(record.periods), own(record.credits)];
    const words = await this.words([post], periods, credits);
    const { traineeId, careProviderId, headOfDepartmentId, studyDirectorId, coordinatorIds, ...rest } = post;
    const { specialty, approvalCaseNumber: _, ...shown } = rest;
    return {
      ...shown,
      specialty:
        specialty === null ? null : { id: specialty, name: specialtyById(specialty)?.name ?? specialty },
      trainee: words.person(traineeId),
      careProvider: words.provider(careProviderId),
      headOfDepartment: words.person(headOfDepartmentId),
      studyDirector: words.person(studyDirectorId),
      coordinators: coordinatorIds.map(words.person),
      periods: periods.map(({ id, careUnitId, from, to, percent, area, atSection, alsoFor }) => ({
        id,
        from,
        to,
        percent,
        area,
        atSection,
        alsoFor: [...alsoFor],
        careUnit: words.unit(careUnitId),
        attestedTo: attestedTo({ from, to }, record.attested),
      })),
      interruptions: own(record.interruptions).map(({ id, kind, from, to }) => ({ id, kind, from, to })),
      credits: credits.map(words.credit),
      remarks: this.remarks(post, record),
      actions: postActions(post, relations),
    };
  }

  private remarks(post: TrainingPost, record: TrainingRecord): PostView['remarks'] {
    const known = { protection: 'none' as const, unitNames: new Map<string, string>() };
    const training = trainingFacts(post.traineeId, record, known, post.id);
    return training ? recordingRemarks(training, this.clock.today()) : [];
  }
}

function creditView(credit: Credit, person: Words['person']): CreditView {
  const { id, kind, what, fromWhere, evidence, decidedOn, reason } = credit;
  return {
    id,
    kind,
    what,
    fromWhere,
    evidence,
    decidedOn,
    reason,
    goals: [...credit.goals],
    areas: [...credit.areas],
    months: monthsView(creditMonths([credit])),
    decidedBy: person(credit.decidedById),
  };
}
