import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Transactions } from '@specialistvagen/platform';
import { SPREAD_LEAST_ANSWERS, type AssessorSpread } from '../contract/index.js';
import { levelOf } from '../domain/assessment-words.js';
import { spreadOf } from '../domain/assessor-spread.js';
import { SCALES } from '../domain/independence-scale.js';
import { findRatedByDirector } from '../storage/assessment-answer.repository.js';
import { AssessmentForms } from './assessment-forms.js';

/** For the study director alone: how the assessors of the own doctors use the scale, as support for a talk about it. */
@Injectable()
export class ViewAssessorSpread {
  constructor(
    private readonly transactions: Transactions,
    private readonly accessLog: AccessLog,
    private readonly people: People,
    private readonly forms: AssessmentForms,
  ) {}

  view({ personId }: Actor): Promise<AssessorSpread> {
    return this.transactions.run({ person: personId }, async () => {
      const rated = await findRatedByDirector();
      for (const trainee of new Set(rated.map(({ traineeId }) => traineeId))) {
        const what = 'jämförde hur bedömare använder skalan';
        await this.accessLog.record({ trainee, what, purpose: 'study-director' });
      }
      const levels = SCALES[0]?.levels ?? [];
      const found = spreadOf(await this.ratings(rated), levels.length);
      const names = await this.people.names(found.map(({ assessorId }) => assessorId));
      const items = found.map(({ assessorId, answers, counts, others }) => ({
        assessor: { id: assessorId, displayName: names.get(assessorId)?.displayName ?? '' },
        answers,
        counts: [...counts],
        others: [...others],
      }));
      return {
        least: SPREAD_LEAST_ANSWERS,
        levels: levels.map(({ label }) => label),
        items: items.toSorted((a, b) => a.assessor.displayName.localeCompare(b.assessor.displayName, 'sv')),
      };
    });
  }

  private async ratings(rated: Awaited<ReturnType<typeof findRatedByDirector>>) {
    const known = await this.forms.known();
    return rated.flatMap(({ assessorId, form, formVersion, answers }) => {
      const used = known.find(
        ({ specification }) => specification.form === form && specification.version === formVersion,
      );
      const level = used && levelOf(used.specification, answers);
      return level ? [{ assessorId, level: level.level }] : [];
    });
  }
}
