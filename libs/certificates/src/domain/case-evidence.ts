import { PROTECTED_VALUE, assessIndependence, competenceSourceLabel } from '@specialistvagen/regulations';
import type { RuleFacts, CompetenceSnapshot, IntygSummary } from '@specialistvagen/regulations';
import type { CaseView } from '../contract/case.js';
import { roleWords, titleOf } from './bundle.js';
import { shownDay } from './case-words.js';

type SignerView = CaseView['signers'][number];
type CompetenceRow = SignerView['competence'][number];
type Statement = NonNullable<CompetenceSnapshot['licence']>;

/** Who signed, with which competence from which source, as it was stored at the signature. */
export function signerCompetence(enclosed: readonly IntygSummary[], isProtected: boolean): SignerView[] {
  return enclosed.flatMap((one) =>
    one.signers.map(({ displayName, role, signedAt, competence }) => ({
      documentId: one.id,
      documentTitle:
        one.goals.length > 0 ? `${titleOf(one.type)} (${one.goals.join(', ')})` : titleOf(one.type),
      role: roleWords(role),
      name: displayName,
      unit: isProtected ? PROTECTED_VALUE : one.unitName,
      signedAt,
      competence: competence ? competenceRows(competence) : [],
    })),
  );
}

function competenceRows(snapshot: CompetenceSnapshot): CompetenceRow[] {
  const row = (
    kind: string,
    statement: Statement | null,
    specialty: string | null = null,
  ): CompetenceRow[] => {
    if (!statement) return [];
    const { source, checkedAt } = statement;
    const checkedOn = checkedAt === null ? null : shownDay(checkedAt.slice(0, 10));
    return [{ kind, specialty, source, sourceWords: competenceSourceLabel(source, checkedOn) }];
  };
  return [
    ...row('Legitimation', snapshot.licence),
    ...snapshot.specialties.flatMap((one) => row('Specialistkompetens', one, one.specialty)),
    ...row('Handledarutbildning', snapshot.supervisorTraining),
    ...row('Kompetensbedömning', snapshot.assessment),
  ];
}

/** Why the answer about the external assessor is what it is, reckoned from today's records. */
export function independenceView(facts: RuleFacts): CaseView['independence'] {
  if (facts.assessor === null) return null;
  const { answer, label, citation, reasons } = assessIndependence(facts, facts.assessor);
  const places = facts.training.trainee.protection === 'none' ? [] : facts.assessor.service;
  const hidden = (text: string) =>
    places.reduce((shown, { careUnitName }) => shown.replaceAll(careUnitName, PROTECTED_VALUE), text);
  const shown = reasons.map(({ text, source }) => ({ text: hidden(text), source }));
  return { answer, words: label, citation, reasons: shown };
}

type TimeAccount = {
  total: { shown: string };
  service: { shown: string };
  rows: readonly {
    from: string;
    to: string;
    percent: number;
    careUnit: { name: string | null };
    months: { shown: string };
  }[];
};

/** The months of a protected applicant are counted without telling where (R27). */
export function monthsOf(account: TimeAccount, isProtected: boolean): NonNullable<CaseView['months']> {
  return {
    shown: account.total.shown,
    withoutCredit: account.service.shown,
    rows: account.rows.map(({ from, to, percent, careUnit, months }) => ({
      from,
      to,
      percent,
      unit: isProtected ? PROTECTED_VALUE : (careUnit.name ?? ''),
      months: months.shown,
    })),
  };
}
