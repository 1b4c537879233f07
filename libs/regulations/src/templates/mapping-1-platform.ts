import type { PrintBlock } from './print-document.js';
import type { SignedJson, SignedSigner } from './signed-json.js';
import type { Template } from './template.js';

/* Part of mapping 1: what the platform adds, kept apart from the form. It may learn parts that no released document had. */

const NOT_CHECKED = 'ej kontrollerad mot föreskriften';

type Statement = NonNullable<NonNullable<SignedSigner['competence']>['licence']>;

function sourceText(statement: Statement): string {
  const day = statement.checkedAt === null ? '' : ` ${statement.checkedAt.slice(0, 10)}`;
  if (statement.source === 'HOSP') return `HOSP, kontrollerad${day}`;
  if (statement.source === 'care-provider') return `enligt vårdgivaren${day}`;
  return 'ej kontrollerad';
}

function competenceLines({ competence, mandate, name }: SignedSigner): string[] {
  const lines: string[] = [];
  if (mandate) lines.push(`Uppdrag: ${mandate.basis}, ${mandate.from} – ${mandate.to ?? 'tills vidare'}`);
  if (competence?.licence) lines.push(`Legitimation: ${sourceText(competence.licence)}`);
  for (const one of competence?.specialties ?? [])
    lines.push(`Specialitet ${one.specialty}: ${sourceText(one)}`);
  if (competence?.supervisorTraining)
    lines.push(`Handledarutbildning: ${sourceText(competence.supervisorTraining)}`);
  if (competence?.assessment)
    lines.push(`Kunskaper i kompetensbedömning: ${sourceText(competence.assessment)}`);
  return lines.map((line) => `${name} – ${line}`);
}

function list(heading: string, items: readonly string[]): PrintBlock[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: heading },
    { kind: 'list', items },
  ];
}

function goalText(goal: SignedJson['platform']['goals'][number]): string {
  if (goal.title === null) return goal.code;
  return `${goal.code} ${goal.title}${goal.isTitleVerified ? '' : ` (rubriken ${NOT_CHECKED})`}`;
}

function declarationText(json: SignedJson, one: SignedJson['platform']['declarations'][number]): string {
  const signer = json.platform.signers.find((s) => s.field === one.field);
  const citation = one.citation === null ? '' : ` [${one.citation}]`;
  return `${signer ? `${signer.name}: ` : ''}${one.text}${citation}`;
}

function creditTable(json: SignedJson): PrintBlock[] {
  const { credits } = json.platform;
  if (credits.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'Tillgodoräknande (ingår inte i tjänsteförteckningen)' },
    {
      kind: 'table',
      columns: [
        { header: 'Vad', weight: 3 },
        { header: 'Varifrån', weight: 3 },
        { header: 'Månader', weight: 1, align: 'right' },
        { header: 'Delmål', weight: 2 },
        { header: 'Beslutat av', weight: 2 },
        { header: 'Datum', weight: 2 },
        { header: 'Skäl', weight: 4 },
      ],
      rows: credits.map((c) => [
        c.what,
        c.fromWhere,
        c.months,
        c.goals.join(', '),
        c.decidedBy,
        c.decidedOn,
        c.reason,
      ]),
    },
  ];
}

function monthsBlocks(json: SignedJson): PrintBlock[] {
  const { months } = json.platform;
  if (months === null) return [];
  return [
    ...list(`Så räknades månaderna: ${months.shown} månader på heltid, ${months.days} dagar`, months.rows),
    {
      kind: 'paragraph',
      style: 'note',
      text: `Vald tolkning, ${NOT_CHECKED}. Exakt värde: ${months.exact}.`,
    },
  ];
}

/** `2026-11-22 08:00 UTC`, cut from the text so that no time zone is involved. */
function instant(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

function identityBlocks(template: Template, json: SignedJson): PrintBlock[] {
  const { platform } = json;
  const fields: [string, string][] = [
    ['Dokumentets id', json.documentId],
    ['Framställt', instant(platform.preparedAt)],
    ['Föreskrift och version', `${platform.regulation.designation}, ${platform.regulation.version}`],
    ['Mallens kontrollsumma', json.template.hash],
  ];
  const confidence =
    template.fieldsConfidence === 'EX'
      ? []
      : [{ kind: 'paragraph', style: 'note', text: template.source } as const];
  return [
    ...fields.map(([label, value]) => ({ kind: 'field', label, value, width: 'half' }) as const),
    ...confidence,
  ];
}

function replacedBlocks(json: SignedJson): PrintBlock[] {
  const { replaces } = json.platform;
  if (replaces === null) return [];
  return [
    { kind: 'field', label: 'Ersätter', value: `${replaces.documentId}. ${replaces.reason}`, width: 'full' },
  ];
}

function field(label: string, value: string): PrintBlock {
  return { kind: 'field', label, value, width: 'full' };
}

/** The specialty, the chosen regulation, the delegation and what the intyg rests on: on documents that have them. */
function trainingBlocks({ platform }: SignedJson): PrintBlock[] {
  const { specialty, regulationChoice: choice, delegation, restsOn = [] } = platform;
  const since = [
    ...(choice?.atCompletedOn ? [`AT fullgjord ${choice.atCompletedOn}`] : []),
    ...(choice?.stBegunOn ? [`ST påbörjad ${choice.stBegunOn}`] : []),
  ].map((text) => ` ${text}.`);
  return [
    ...(specialty ? [field('Specialitet', specialty.name)] : []),
    ...(choice
      ? [field('Val av föreskrift', `${choice.reason} (${choice.chosenOn}).${since.join('')}`)]
      : []),
    ...(delegation
      ? [
          field(
            'Utseende',
            `${delegation.by} har ${delegation.on} utsett ${delegation.to}. ${delegation.text} [${delegation.citation}]`,
          ),
        ]
      : []),
    ...list(
      'Intyget grundas på',
      restsOn.map((one) => `${one.title}${one.issuedOn ? `, ${one.issuedOn}` : ''}, SHA-256 ${one.sha256}`),
    ),
  ];
}

export function platformBlocks(template: Template, json: SignedJson): PrintBlock[] {
  const { platform } = json;
  return [
    { kind: 'heading', level: 2, text: 'Uppgifter från Specialistvägen' },
    ...replacedBlocks(json),
    ...trainingBlocks(json),
    ...list('Delmål', platform.goals.map(goalText)),
    ...list(
      'Försäkringar vid underskriften',
      platform.declarations.map((one) => declarationText(json, one)),
    ),
    ...list('Undertecknarnas behörighet', platform.signers.flatMap(competenceLines)),
    ...monthsBlocks(json),
    ...creditTable(json),
    ...list(
      'Bifogade handlingar',
      platform.enclosures.map(
        (e) =>
          `${e.title}, ${e.documentId}, undertecknad ${e.signedAt?.slice(0, 10) ?? '–'}, SHA-256 ${e.sha256}`,
      ),
    ),
    ...list('Anmärkningar', platform.remarks),
    { kind: 'heading', level: 3, text: 'Handlingen' },
    ...identityBlocks(template, json),
  ];
}
