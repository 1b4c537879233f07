import {
  BASE_COMPETENCE_INTYG,
  GOAL_INTYG,
  SERVICE_INTYG,
  bundleOf,
  intygTypes,
} from '@specialistvagen/regulations';
import type { FeeSubject, IntygSummary, TrainingPostFacts } from '@specialistvagen/regulations';
import type { ApplicationKind } from '../contract/states.js';

type Post = Pick<TrainingPostFacts, 'kind' | 'regulation' | 'regulationVersion'>;

/** What a training is applied for; null for AT, whose licence is not applied for here. */
export function kindOfPost({ kind }: Pick<Post, 'kind'>): ApplicationKind | null {
  if (kind === 'at') return null;
  return kind === 'bt' ? 'bt' : 'specialist';
}

export const FEE_OF: Readonly<Record<ApplicationKind, FeeSubject>> = {
  bt: 'bt-approval',
  specialist: 'specialist-certificate',
};

export const STATEMENT_OF: Readonly<Record<ApplicationKind, string>> = {
  bt: 'Ansökan om intyg om godkänd bastjänstgöring',
  specialist: 'Ansökan om bevis om specialistkompetens',
};

/** The form of the application in the version the training is pinned to: Bilaga 1 or 5 of 2021, Bilaga 1 of 2015. */
export function applicationForm(
  kind: ApplicationKind,
  regulation: string,
  regulationVersion: string,
): string {
  const form = bundleOf(regulation, kind, regulationVersion)?.form;
  if (!form) throw new Error(`no application of kind ${kind} under ${regulation}`);
  return form;
}

const OF_BT = [GOAL_INTYG, SERVICE_INTYG, BASE_COMPETENCE_INTYG];

/** BT and ST share a regulation and keep their forms apart; in the order of their attachment numbers. */
export function enclosedTypes({ kind, regulation, regulationVersion }: Post): readonly string[] {
  if (kind === 'bt') return OF_BT;
  return intygTypes(regulation, regulationVersion)
    .filter(({ id, category }) => category.startsWith('intyg-') && !OF_BT.includes(id))
    .map(({ id }) => id);
}

/** Goals and forms of another regulation are not added at all (R1), nor another specialty's, nor what is replaced or revoked. */
export function bundleFor(
  intyg: readonly IntygSummary[],
  post: Post & Pick<TrainingPostFacts, 'specialty'>,
): IntygSummary[] {
  const types = enclosedTypes(post);
  return intyg
    .filter(
      (one) =>
        one.status === 'in-force' &&
        one.regulation === post.regulation &&
        types.includes(one.type) &&
        (post.kind === 'bt' || one.specialty === post.specialty),
    )
    .sort(
      (a, b) =>
        types.indexOf(a.type) - types.indexOf(b.type) || ((a.signedAt ?? '') < (b.signedAt ?? '') ? -1 : 1),
    );
}
