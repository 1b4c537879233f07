import { asksOf, type FormColumn, type FormField, type FormSigner } from '../forms/form-specification.js';
import { isPlainDate } from '../time/index.js';
import { platformBlocks } from './mapping-1-platform.js';
import type { PrintBlock, PrintColumn, PrintDocument, PrintSignatureField } from './print-document.js';
import type { SignedJson } from './signed-json.js';
import type { Template } from './template.js';

/*
 * Mapping 1, released 2026-11-22. It must print the same blocks for the same JSON for ever: documents are verified by
 * printing them again. It may learn kinds of fields that no released form had; any other change of print is a new mapping
 * beside this one.
 */

const SIGNED_DAY_NOTE = 'Datum och klockslag framgår av underskriftens tidsstämpel.';

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The form asks for ååmmdd; the JSON keeps the whole year. */
function shortDate(value: unknown): string {
  return isPlainDate(value) ? value.slice(2).replaceAll('-', '') : '';
}

function periodText(value: unknown): string {
  const period = (value ?? {}) as { from?: unknown; to?: unknown };
  return `${shortDate(period.from)}-${shortDate(period.to)}`;
}

function cell(column: FormColumn, value: unknown): string {
  return column.kind === 'period' ? periodText(value) : asText(value);
}

function fieldText(field: FormField, value: unknown): string {
  if (Array.isArray(value)) return (value as unknown[]).map(asText).join(', ');
  if (field.kind === 'period') return value === undefined || value === null ? '' : periodText(value);
  if (field.kind === 'choice') return field.choices.find((one) => one.id === value)?.label ?? '';
  return asText(value);
}

function tableColumn(column: FormColumn): PrintColumn {
  const isFigure = column.kind === 'percent' || column.kind === 'months';
  return { header: column.label, weight: column.weight, align: isFigure ? 'right' : 'left' };
}

function fieldBlock(field: FormField, value: unknown, heading: string | null): PrintBlock {
  if (field.kind === 'rows') {
    const rows = (Array.isArray(value) ? value : []) as Readonly<Record<string, unknown>>[];
    return {
      kind: 'table',
      ...(field.label === heading ? {} : { caption: field.label }),
      columns: field.columns.map(tableColumn),
      rows: rows.map((row) => field.columns.map((column) => cell(column, row[column.id]))),
    };
  }
  return { kind: 'field', label: field.label, value: fieldText(field, value), width: field.width ?? 'full' };
}

/** The form asks for place and date; the date is the time stamp's, which is later than this page. */
function askedValue(id: FormSigner['asks'][number]['id'], value: unknown): string {
  if (id !== 'place') return asText(value);
  return asText(value) === ''
    ? 'Dagen framgår av tidsstämpeln'
    : `${asText(value)}, dagen framgår av tidsstämpeln`;
}

function signerBlocks(signer: FormSigner, json: SignedJson): PrintBlock[] {
  const signatures = (json.form['signatures'] ?? {}) as Record<string, Record<string, unknown> | undefined>;
  const given = signatures[signer.field] ?? {};
  const role = json.platform.signers.find((one) => one.field === signer.field)?.role ?? signer.role;
  const asks = asksOf(signer, role);
  if (asks.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: signer.label },
    ...asks.map(({ ask }): PrintBlock => ({
      kind: 'field',
      label: ask.label,
      value: askedValue(ask.id, given[ask.id]),
      width: 'half',
    })),
  ];
}

function signatureField(signer: FormSigner, json: SignedJson): PrintSignatureField {
  if (signer.kind === 'authority-seal') {
    return {
      name: signer.field,
      label: signer.label,
      kind: 'authority-seal',
      note: 'Myndighetens elektroniska stämpel',
    };
  }
  const named = json.platform.signers.find((one) => one.field === signer.field);
  if (!named) throw new RangeError(`nobody is named for ${signer.field}`);
  return {
    name: signer.field,
    label: signer.label,
    kind: 'person',
    signer: { name: named.name, identifier: named.identifier },
    note: SIGNED_DAY_NOTE,
  };
}

/** Pure and generic: everything that differs between forms is in the template. */
export function mapping1(template: Template, json: SignedJson): PrintDocument {
  const { form, platform } = json;
  const sections = template.form.sections.flatMap((section): PrintBlock[] => [
    ...(section.heading === null ? [] : [{ kind: 'heading', level: 2, text: section.heading } as const]),
    ...section.fields.map((field) => fieldBlock(field, form[field.id], section.heading)),
  ]);
  return {
    documentId: json.documentId,
    title: template.title,
    lang: 'sv-SE',
    issuer: 'Specialistvägen',
    designation: [...template.designation, `Mall ${template.id}`],
    ...(platform.testMarking === null ? {} : { testMarking: platform.testMarking }),
    blocks: [
      ...(template.preamble === null ? [] : [{ kind: 'paragraph', text: template.preamble } as const]),
      ...sections,
      ...template.form.signers.flatMap((signer) => signerBlocks(signer, json)),
      ...platformBlocks(template, json),
    ],
    signatureFields: template.form.signers.map((signer) => signatureField(signer, json)),
    verification: {
      url: platform.verifyUrl,
      lines: ['Kontrollera att dokumentet är äkta och gäller: öppna adressen och lämna in filen.'],
    },
  };
}
