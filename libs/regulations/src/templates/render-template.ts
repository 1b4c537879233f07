import { mapping1 } from './mapping-1.js';
import type { PrintDocument } from './print-document.js';
import { signedJsonSchema, type SignedJson } from './signed-json.js';
import { allTemplates } from './template-store.js';
import type { HashedTemplate } from './template.js';

/**
 * Prints a signed JSON with the template that it names by hash. Pure: no clock, locale or network. Returns null when the
 * template is not known or the JSON is not a signed document, so that a verifier can say so instead of crashing.
 */
export function renderWith(templates: readonly HashedTemplate[], signedJson: unknown): PrintDocument | null {
  const parsed = signedJsonSchema.safeParse(signedJson);
  if (!parsed.success) return null;
  const found = templates.find((t) => t.hash === parsed.data.template.hash);
  if (!found || found.template.id !== parsed.data.template.id || found.template.type !== parsed.data.type)
    return null;
  if (!namesEverySigner(found, parsed.data)) return null;
  return mapping1(found.template, parsed.data);
}

function namesEverySigner({ template }: HashedTemplate, json: SignedJson): boolean {
  const asked = template.form.signers.filter((s) => s.kind === 'person').map((s) => s.field);
  const named = json.platform.signers.map((s) => s.field);
  return asked.length === named.length && asked.every((field) => named.includes(field));
}

/** The templates of this process: shipped, and those of versions it has installed. */
export function renderTemplate(signedJson: unknown): PrintDocument | null {
  return renderWith(allTemplates(), signedJson);
}

/**
 * A registry over the process's templates and further ones. A function is asked when a document names none of them: an api
 * process's threads read `trust/templates` then, since a version may be published while they run.
 */
export function templateRegistry(
  further: readonly HashedTemplate[] | (() => readonly HashedTemplate[]) = [],
): {
  renderTemplate(signedJson: unknown): PrintDocument | null;
} {
  const more = (): readonly HashedTemplate[] => (typeof further === 'function' ? further() : further);
  return { renderTemplate: (json) => renderTemplate(json) ?? renderWith(more(), json) };
}
