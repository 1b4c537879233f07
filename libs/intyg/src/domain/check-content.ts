import { personalIdentityNumberReasons } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import { formFields, goalKindsOf, goalsOf, inGoalOrder } from '@specialistvagen/regulations';
import type { Template } from '@specialistvagen/regulations';
import { checkText, normaliseText } from '@specialistvagen/signing';
import type { DraftContent, FormContent, FormValue } from '../contract/content.js';
import type { PinnedVersion } from './intyg-template.js';
import { writtenOn } from './written.js';

type FreeText = { readonly field: string; readonly text: string };

/** Text as the person meant it when pasting: NFC, line feeds, spaces. Characters are judged after this. */
export function normalisedContent(content: DraftContent): DraftContent {
  switch (content.kind) {
    case 'competence':
      return content;
    case 'service':
      return {
        ...content,
        primaryCarePart: normaliseText(content.primaryCarePart),
        emergencyCarePart: normaliseText(content.emergencyCarePart),
      };
    case 'goals':
      return {
        ...content,
        goals: sortedGoals(content.goals),
        activities: normaliseText(content.activities),
        verification: normaliseText(content.verification),
      };
    case 'form':
      return {
        ...content,
        fields: Object.fromEntries(
          Object.entries(content.fields).map(([id, value]) => [id, normalisedValue(value)]),
        ),
      };
  }
}

function normalisedValue(value: FormValue): FormValue {
  if (typeof value === 'string') return normaliseText(value);
  return Array.isArray(value) ? sortedGoals(value) : value;
}

/** Every reason why the texts cannot be saved: characters that cannot be printed, identity numbers (decisions 10, 14). */
export function textReasons(content: DraftContent): Reason[] {
  return freeTexts(content).flatMap(({ field, text }) => freeTextReasons(field, text));
}

export function freeTextReasons(field: string, text: string): Reason[] {
  const printable = checkText(text);
  const refused: Reason[] = printable.ok ? [] : [{ field, text: printable.text, rule: 'printable-text' }];
  return [...refused, ...personalIdentityNumberReasons(field, text)];
}

/** What is wrong with the fields themselves, before any rule of law is asked. */
export function shapeReasons(content: DraftContent): Reason[] {
  const { periodFrom, periodTo } = writtenOn(content);
  if (!periodFrom || !periodTo || periodFrom <= periodTo) return [];
  const field = content.kind === 'form' ? 'content.fields.period' : 'content.periodTo';
  return [{ field, text: 'Perioden slutar före den börjar.' }];
}

/** Fields that the form does not have, or that the platform fills in: a form holds nothing but its own (decision 15). */
export function strangerReasons(content: DraftContent, template: Template): Reason[] {
  if (content.kind !== 'form') return [];
  const drafted = formFields(template.form).filter(({ filledBy }) => filledBy !== 'platform');
  const known = new Set(drafted.map(({ id }) => id));
  const strangers = Object.keys(content.fields).filter((id) => !known.has(id));
  const blocks = new Set(template.form.signers.map(({ field }) => field));
  return [
    ...strangers.map((id) => ({ field: `content.fields.${id}`, text: `${id} fylls inte i på blanketten.` })),
    ...Object.keys(content.signatures)
      .filter((field) => !blocks.has(field))
      .map((field) => ({
        field: `content.signatures.${field}`,
        text: `${field} undertecknar inte blanketten.`,
      })),
  ];
}

/** A goal of another regulation, or of another kind of training, cannot be added at all (R1, decision 25). */
export function foreignGoalReasons(
  content: DraftContent,
  template: Template,
  pinned: PinnedVersion,
): Reason[] {
  const kinds = formFields(template.form).flatMap((field) =>
    field.kind === 'goals' ? goalKindsOf(field) : [],
  );
  const known = new Set(goalsOf(pinned.designation, pinned.version, { kinds }).map(({ code }) => code));
  const field = content.kind === 'form' ? 'content.fields.goals' : 'content.goals';
  return writtenOn(content)
    .goals.filter((code) => !known.has(code))
    .map((code) => ({
      field,
      text: `Delmålet ${code} finns inte bland dem som blanketten tar upp i ${pinned.designation}.`,
      rule: 'R1',
      citation: pinned.designation,
      confidence: 'EX',
    }));
}

function freeTexts(content: DraftContent): FreeText[] {
  switch (content.kind) {
    case 'competence':
      return [];
    case 'service':
      return [
        { field: 'content.primaryCarePart', text: content.primaryCarePart },
        { field: 'content.emergencyCarePart', text: content.emergencyCarePart },
      ];
    case 'goals':
      return [
        { field: 'content.activities', text: content.activities },
        { field: 'content.verification', text: content.verification },
      ];
    case 'form':
      return [...formTexts(content)];
  }
}

function formTexts({ fields, signatures }: FormContent): FreeText[] {
  return [
    ...Object.entries(fields).flatMap(([id, value]) =>
      typeof value === 'string' ? [{ field: `content.fields.${id}`, text: value }] : [],
    ),
    ...Object.entries(signatures).map(([field, { workplace }]) => ({
      field: `content.signatures.${field}.workplace`,
      text: workplace ?? '',
    })),
  ];
}

/** BT2 before BT10, each once. */
export function sortedGoals(goals: readonly string[]): string[] {
  return inGoalOrder([...new Set(goals)]);
}
