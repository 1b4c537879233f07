import { newId, sql } from '@specialistvagen/platform';
import { formSpecification, type FormOwner } from '../contract/index.js';
import type { KnownForm } from '../domain/form-choice.js';

type Row = Omit<KnownForm, 'specification'> & { readonly specification: unknown; readonly owner: FormOwner };

/** Every version that was published here; a row that no longer reads as a form is a fault and not skipped. */
export async function findPublishedForms(): Promise<KnownForm[]> {
  const rows = await sql<Row>(
    `select specification, owner, shared, care_provider_id as "careProviderId", published_at as "publishedAt"
       from assessments.form_version order by form, version`,
  );
  return rows.map((row) => ({ ...row, specification: formSpecification.parse(row.specification) }));
}

export async function insertForm(form: KnownForm & { readonly publishedBy: string }): Promise<void> {
  const { specification } = form;
  await sql(
    `insert into assessments.form_version (id, form, version, method, owner, care_provider_id, shared, specification,
       published_by, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      newId(),
      specification.form,
      specification.version,
      specification.method,
      form.owner,
      form.careProviderId,
      form.shared,
      JSON.stringify(specification),
      form.publishedBy,
      form.publishedAt,
    ],
  );
}
