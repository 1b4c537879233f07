import type { Reason } from '@specialistvagen/platform/contract';
import { BT_APPLICATION, formOf } from '@specialistvagen/regulations';
import type { ApplicationForm } from '../contract/application.js';

type Rows = 'degree' | 'licence';
const isRows = (id: string): id is Rows => id === 'degree' || id === 'licence';

/** What the application's form cannot do without; the rest may be left empty. Each with the path of its field. */
export function formFaults(form: ApplicationForm | null, type: string = BT_APPLICATION): Reason[] {
  const asked = formOf(type)?.sections.flatMap((section) => section.fields) ?? [];
  return asked
    .filter(({ filledBy, isRequired }) => filledBy === 'applicant' && isRequired)
    .flatMap(({ id, label }) => (isRows(id) ? rowFaults(id, label, form?.[id] ?? []) : []));
}

/** A row may be half written while it is a draft, not when it is signed. */
function rowFaults(id: Rows, label: string, rows: ApplicationForm[Rows]): Reason[] {
  if (rows.length === 0) return [{ text: `${label}: fyll i land och datum.`, field: `form.${id}` }];
  return rows.flatMap(({ country, date }, at) => [
    ...(country ? [] : [{ text: `${label}: fyll i landet.`, field: `form.${id}.${at}.country` }]),
    ...(date ? [] : [{ text: `${label}: fyll i datumet.`, field: `form.${id}.${at}.date` }]),
  ]);
}
