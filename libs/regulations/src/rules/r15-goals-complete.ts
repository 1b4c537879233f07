import { curriculumOf } from '../completeness/curriculum.js';
import { goalStandings, type GoalStanding } from '../completeness/goal-standings.js';
import type { RuleFacts } from '../facts/index.js';
import { finalForms, isKind } from './documents.js';
import type { Moment, Rule, RuleFault } from './rule.js';

function copyText({ waitingCopies }: GoalStanding): string {
  if (waitingCopies.length === 0) return '';
  return ' En vidimerad kopia finns; den räknas när originalet har kommit in eller intyget har skrivits om på gällande blankett.';
}

function goalFault(standing: GoalStanding): RuleFault {
  const { code, missing, confidence } = standing;
  const isFinal = standing.groups.every((group) => group.anyOf.every((way) => way.activity === null));
  return {
    text: `${code} saknar ${missing ?? 'intyg'}.${copyText(standing)}`,
    field: `goals.${code}`,
    confidence,
    mendedBy: isFinal ? 'principal-supervisor' : 'supervisor',
    ...(confidence === 'EX' ? {} : { level: 'warn' }),
  };
}

/** The intyg that says that competence is achieved is asked for whatever the goals say. */
function finalFaults(facts: RuleFacts, standings: readonly string[]): RuleFault[] {
  const forms = finalForms(facts.training);
  const known = curriculumOf(facts.training.post).forms;
  const attachments = forms.map((form) => `bilaga ${known.get(form) ?? form}`).join(' eller ');
  if (facts.intyg.some((one) => standings.includes(one.id) && forms.includes(one.type))) return [];
  return [
    {
      text: `Intyg om uppnådd specialistkompetens (${attachments}) saknas bland de bifogade intygen.`,
      field: 'enclosed',
      level: 'warn',
      citation: 'Förteckningen på ansökan (att intyget krävs är en slutsats)',
      confidence: 'INF',
      mendedBy: 'principal-supervisor',
    },
  ];
}

function enclosedInForce({ intyg, application }: RuleFacts): string[] {
  return intyg
    .filter((one) => one.status === 'in-force' && (application?.enclosed.includes(one.id) ?? true))
    .map((one) => one.id);
}

export const r15: Rule = {
  id: 'R15',
  name: 'Varje delmål är styrkt',
  description:
    'Varje delmål har ett gällande intyg på rätt blankett för varje utbildningsaktivitet som krävs; allmänna råd krävs aldrig. STa3 styrks bara med sin egen blankett.',
  citation: 'Målbeskrivningen för specialiteten; HSLF-FS 2021:8 bilaga 8–12; SOSFS 2015:8 bilaga 3–7',
  confidence: 'EX',
  effectiveFrom: '2015-05-01',
  level: 'block',
  moments: ['before-signing', 'before-sending', 'deciding', 'nightly'],
  applies: (facts, moment) => {
    if (!isKind(facts, 'st')) return false;
    if (moment === 'before-signing') return finalForms(facts.training).includes(facts.signing?.type ?? '');
    return facts.application !== null;
  },
  check: (facts, moment: Moment) => {
    const isSigning = moment === 'before-signing';
    const open = goalStandings(facts, isSigning ? 'trainee' : 'application').filter((one) => !one.isMet);
    // The signer of the final intyg judges; what the record lacks is shown, and the application asks for it.
    if (isSigning) {
      const byFinal = finalForms(facts.training);
      return open
        .filter(
          (one) =>
            !one.groups.every((group) =>
              group.anyOf.every((way) => way.forms.some((form) => byFinal.includes(form))),
            ),
        )
        .map((one) => ({ ...goalFault(one), level: 'warn' as const }));
    }
    return [...open.map(goalFault), ...finalFaults(facts, enclosedInForce(facts))];
  },
};
