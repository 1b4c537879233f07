import { isPlainDate } from '../time/index.js';
import type { FormColumn, FormField } from './form-specification.js';

export type FormFaultCode =
  | 'required'
  | 'wrong-shape'
  | 'too-long'
  | 'not-a-date'
  | 'period-reversed'
  | 'not-a-percent'
  | 'not-a-number-of-months'
  | 'not-an-identity-number'
  | 'unknown-goal'
  | 'goal-twice'
  | 'too-few-rows'
  | 'too-many-rows'
  | 'unknown-field'
  | 'unknown-choice'
  | 'not-a-year'
  | 'wrong-role'
  | 'other-regulation';

/** `field` is a path into the form: `verification`, `servicePeriods.3.percent`, `signatures.handledare.specialty`. */
export type FormFault = { readonly field: string; readonly code: FormFaultCode; readonly text: string };

export type FieldContext = { readonly knownGoals: readonly string[] };

type Value = { readonly path: string; readonly label: string; readonly value: unknown };

export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

function fault(path: string, code: FormFaultCode, text: string): FormFault {
  return { field: path, code, text };
}

function textFaults({ path, label, value }: Value, maxLength: number): FormFault[] {
  if (typeof value !== 'string') return [fault(path, 'wrong-shape', `${label}: ska vara text.`)];
  const length = [...value].length;
  if (length <= maxLength) return [];
  return [fault(path, 'too-long', `${label}: högst ${maxLength} tecken, nu ${length}.`)];
}

function dateFaults({ path, label, value }: Value): FormFault[] {
  return isPlainDate(value) ? [] : [fault(path, 'not-a-date', `${label}: ange datum som år-månad-dag.`)];
}

function periodFaults({ path, label, value }: Value): FormFault[] {
  const period = value as { from?: unknown; to?: unknown } | null;
  if (!period || typeof period !== 'object' || !isPlainDate(period.from) || !isPlainDate(period.to)) {
    return [fault(path, 'not-a-date', `${label}: ange första och sista dag.`)];
  }
  return period.from <= period.to
    ? []
    : [fault(path, 'period-reversed', `${label}: sista dagen är före den första.`)];
}

/** Percent and months are decimal texts: the signed JSON holds no fractions as numbers. */
function percentFaults({ path, label, value }: Value): FormFault[] {
  const ok =
    typeof value === 'string' && /^(100|[1-9]?\d(,\d{1,2})?)$/.test(value) && !/^0(,0+)?$/.test(value);
  return ok ? [] : [fault(path, 'not-a-percent', `${label}: ange mer än 0 och högst 100 procent.`)];
}

function monthsFaults({ path, label, value }: Value): FormFault[] {
  const ok = typeof value === 'string' && /^\d{1,3},\d$/.test(value);
  return ok ? [] : [fault(path, 'not-a-number-of-months', `${label}: ange månader med en decimal.`)];
}

export function yearFaults({ path, label, value }: Value): FormFault[] {
  const ok = typeof value === 'string' && /^(19|20)\d{2}$/.test(value);
  return ok ? [] : [fault(path, 'not-a-year', `${label}: ange årtal med fyra siffror.`)];
}

function choiceFaults(
  { path, label, value }: Value,
  choices: readonly { id: string; label: string }[],
): FormFault[] {
  if (choices.some((one) => one.id === value)) return [];
  return [
    fault(path, 'unknown-choice', `${label}: välj ${choices.map((one) => one.label).join(' eller ')}.`),
  ];
}

export function identityNumberFaults({ path, label, value }: Value): FormFault[] {
  const ok = typeof value === 'string' && /^\d{8}-\d{4}$/.test(value);
  return ok ? [] : [fault(path, 'not-an-identity-number', `${label}: ange ååååmmdd-nnnn.`)];
}

function goalFaults({ path, label, value }: Value, { knownGoals }: FieldContext): FormFault[] {
  if (!Array.isArray(value)) return [fault(path, 'wrong-shape', `${label}: välj ur listan.`)];
  const codes: unknown[] = value;
  const unknown = codes.filter((code) => typeof code !== 'string' || !knownGoals.includes(code));
  const faults = unknown.map((code) =>
    fault(path, 'unknown-goal', `${String(code)} är inte ett delmål i föreskriften.`),
  );
  if (new Set(codes).size !== codes.length)
    faults.push(fault(path, 'goal-twice', `${label}: ett delmål står två gånger.`));
  return faults;
}

/** A cell of a table flows over lines, but a table is no place for essays. */
const LONGEST_CELL = 1000;

function cellFaults(column: FormColumn, path: string, value: unknown): FormFault[] {
  const cell = { path, label: column.label, value };
  if (isEmpty(value)) return [fault(path, 'required', `${column.label} saknas.`)];
  switch (column.kind) {
    case 'text':
      return textFaults(cell, LONGEST_CELL);
    case 'date':
      return dateFaults(cell);
    case 'period':
      return periodFaults(cell);
    case 'percent':
      return percentFaults(cell);
    case 'months':
      return monthsFaults(cell);
  }
}

function rowFaults(field: Extract<FormField, { kind: 'rows' }>, value: unknown): FormFault[] {
  if (!Array.isArray(value)) return [fault(field.id, 'wrong-shape', `${field.label}: ska vara rader.`)];
  const rows: unknown[] = value;
  const faults: FormFault[] = [];
  if (rows.length < field.minRows) {
    faults.push(fault(field.id, 'too-few-rows', `${field.label}: minst ${field.minRows} rad behövs.`));
  }
  if (rows.length > field.maxRows) {
    faults.push(fault(field.id, 'too-many-rows', `${field.label}: högst ${field.maxRows} rader får plats.`));
  }
  rows.slice(0, field.maxRows).forEach((row, index) => {
    const cells = (row ?? {}) as Record<string, unknown>;
    for (const key of Object.keys(cells)) {
      if (!field.columns.some((column) => column.id === key)) {
        faults.push(
          fault(`${field.id}.${index}.${key}`, 'unknown-field', `${key} finns inte på blanketten.`),
        );
      }
    }
    for (const column of field.columns) {
      faults.push(...cellFaults(column, `${field.id}.${index}.${column.id}`, cells[column.id]));
    }
  });
  return faults;
}

/** Everything that is wrong with one field's value. An empty field is only a fault when the form requires it. */
export function fieldFaults(field: FormField, value: unknown, context: FieldContext): FormFault[] {
  if (isEmpty(value)) return field.isRequired ? [fault(field.id, 'required', `${field.label} saknas.`)] : [];
  const one = { path: field.id, label: field.label, value };
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return textFaults(one, field.maxLength);
    case 'date':
      return dateFaults(one);
    case 'personal-identity-number':
      return identityNumberFaults(one);
    case 'goals':
      return goalFaults(one, context);
    case 'months':
      return monthsFaults(one);
    case 'period':
      return periodFaults(one);
    case 'year':
      return yearFaults(one);
    case 'choice':
      return choiceFaults(one, field.choices);
    case 'rows':
      return rowFaults(field, value);
  }
}
