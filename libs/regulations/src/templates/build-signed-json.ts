import { checkForm, type FormContent } from '../forms/check-form.js';
import type { FormFault } from '../forms/field-faults.js';
import { formFields, goalKindsOf, type FormSpecification } from '../forms/form-specification.js';
import { goalsOf } from '../law-data/goals.js';
import { designations, findVersion } from '../versions/version-registry.js';
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

type Regulation = SignedPlatform['regulation'];

/**
 * The goals a form may name: of the version that the document is pinned to, which can be newer than the template. Only exact
 * data refuses: where the list of a specialty's own goals has not been read in the föreskrift, R1 warns of one outside it.
 */
function knownGoals(
  form: FormSpecification,
  { designation, version }: Regulation,
  specialty: string | undefined,
): string[] {
  const kinds = formFields(form).flatMap((field) => (field.kind === 'goals' ? goalKindsOf(field) : []));
  if (kinds.length === 0) return [];
  const own = goalsOf(designation, version, { kinds, specialty: specialty ?? null });
  const isRead = own.filter(({ kind }) => kind === 'c').every(({ isCodeVerified }) => isCodeVerified);
  const listed = isRead ? own : goalsOf(designation, version, { kinds });
  return [...new Set(listed.map(({ code }) => code))];
}

/** A form belongs to one regulation, and a document names one version of it (R1). */
function regulationFaults({ template }: HashedTemplate, { designation, version }: Regulation): FormFault[] {
  const other = (text: string): FormFault[] => [
    { field: 'platform.regulation', code: 'other-regulation', text },
  ];
  if (!findVersion(designation, version)) return other(`${designation} ${version} är ingen känd version.`);
  if (designation === template.regulation || !designations().includes(template.regulation)) return [];
  return other(`${template.title} hör till ${template.regulation}, inte till ${designation}.`);
}

/** Puts form and platform part together and checks both; all faults at once, each with the path of its field. */
export function buildSignedJson(input: SignedJsonInput): BuiltSignedJson {
  const { template, documentId, form, platform } = input;
  const { form: specification } = template.template;
  const regulation = regulationFaults(template, platform.regulation);
  const known =
    regulation.length > 0 ? null : knownGoals(specification, platform.regulation, platform.specialty?.id);
  const roles = Object.fromEntries(platform.signers.map((one) => [one.field, one.role]));
  const checked = checkForm({ form: specification, content: form, knownGoals: known ?? [], roles });
  // Without a known version nothing can be said of the goals.
  const faults = [...regulation, ...checked.filter((one) => known !== null || one.code !== 'unknown-goal')];
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
