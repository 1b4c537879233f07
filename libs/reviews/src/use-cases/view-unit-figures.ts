import { Injectable } from '@nestjs/common';
import { CountUnitAssessments } from '@specialistvagen/assessments';
import { ASSESSMENT_METHOD_LABELS } from '@specialistvagen/assessments/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { CountUnitCourses } from '@specialistvagen/intyg';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, DomainError, Transactions } from '@specialistvagen/platform';
import { competenceSourceLabel } from '@specialistvagen/regulations';
import { CountUnitSupervision } from '@specialistvagen/supervisors';
import { CountUnitTrainees } from '@specialistvagen/trainees';
import { COUNTED_FROM, type UnitFigures } from '../contract/index.js';
import { ViewReviews } from './view-reviews.js';

const RULES =
  'Läkare med skyddade personuppgifter räknas inte. Det som läkarna själva har gjort räknas bara när minst fem har tjänstgjort vid enheten det senaste året (egen gräns).';

/** What is documented at the unit. Each library counts its own, in the database; no doctor is named. */
@Injectable()
export class ViewUnitFigures {
  constructor(
    private readonly transactions: Transactions,
    private readonly reviews: ViewReviews,
    private readonly organisations: Organisations,
    private readonly trainees: CountUnitTrainees,
    private readonly supervision: CountUnitSupervision,
    private readonly assessments: CountUnitAssessments,
    private readonly courses: CountUnitCourses,
    private readonly clock: Clock,
  ) {}

  of(actor: Actor, reviewId: string): Promise<UnitFigures> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const { review } = await this.reviews.opened(actor, reviewId, 'öppnade enhetens uppgifter');
      const unitId = review.careUnitId;
      const trainees = await this.trainees.of(unitId);
      const supervision = await this.supervision.of(unitId);
      const assessments = await this.assessments.of(unitId);
      const courses = await this.courses.of(unitId);
      if (!trainees || !supervision || !assessments || !courses)
        throw new DomainError('not-found', 'not-found', 'Granskningen finns inte.');
      const { kinds, posts, withPlan, served, interrupted } = trainees;
      const { withPrincipal, meetings, withoutMeeting } = supervision;
      return {
        unitName: (await this.organisations.unit(unitId))?.name ?? '',
        on: this.clock.today(),
        doctors: { at: kinds.at ?? 0, bt: kinds.bt ?? 0, st: kinds.st ?? 0 },
        posts,
        withPlan,
        withPrincipal,
        supervisors: supervision.supervisors.map(({ source, ...one }) => ({
          ...one,
          sourceLabel: source && competenceSourceLabel(source, null),
        })),
        served,
        isCounted: served >= COUNTED_FROM,
        meetings,
        withoutMeeting,
        courses: courses.courses,
        interrupted,
        assessments: assessments.map((one) => ({ ...one, label: ASSESSMENT_METHOD_LABELS[one.method] })),
        rulesText: RULES,
      };
    });
  }
}
