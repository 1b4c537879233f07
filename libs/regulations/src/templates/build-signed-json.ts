import { checkForm, type FormContent } from '../forms/check-form.js';
import type { FormFault } from '../forms/field-faults.js';
import { goals as goalsOf, type GoalKind } from '../law-data/regulations.js';
import { SIGNED_JSON_SCHEMA, signedJsonSchema, type SignedJson, type SignedPlatform } from './signed-json.js';
import type { HashedTemplate } from './template.js';

export type SignedJsonInput = {
  readonly template: HashedTemplate;
  readonly documentId: string;
  readonly form: FormContent;
  readonly platform: SignedPlatform;
};

export type BuiltSignedJson =
  | { readonly ok: true; readonly json: SignedJson }
  | { readonly ok: false; readonly faults: readonly FormFault[] };

function knownGoals({ template }: HashedTemplate): string[] {
  const kinds = template.form.sections
    .flatMap((section) => section.fields)
    .flatMap((field): GoalKind[] => (field.kind === 'goals' ? [field.goalKind] : []));
  return kinds.flatMap((kind) =>
    goalsOf(kind, template.regulation, template.regulationVersion).map((goal) => goal.code),
  );
}

/** Puts form and platform part together and checks both; all faults at once, each with the path of its field. */
export function buildSignedJson(input: SignedJsonInput): BuiltSignedJson {
  const { template, documentId, form, platform } = input;
  const faults = checkForm({ form: template.template.form, content: form, knownGoals: knownGoals(template) });
  const parsed = signedJsonSchema.safeParse({
    schema: SIGNED_JSON_SCHEMA,
    documentId,
    type: template.template.type,
    template: { id: template.template.id, hash: template.hash },
    form,
    platform,
  });
  const shape = parsed.success
    ? []
    : parsed.error.issues.map((issue): FormFault => ({
        field: issue.path.join('.'),
        code: 'wrong-shape',
        text: issue.message,
      }));
  if (!parsed.success || faults.length > 0) return { ok: false, faults: [...faults, ...shape] };
  return { ok: true, json: parsed.data };
}
