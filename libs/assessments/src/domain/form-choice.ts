import type { PostKind } from '@specialistvagen/regulations';
import type { FormOwner, FormSpecification } from '../contract/index.js';

export type KnownForm = {
  readonly specification: FormSpecification;
  readonly owner: FormOwner;
  readonly shared: boolean;
  readonly careProviderId: string | null;
  readonly publishedAt: Date | null;
};

/** The latest version of each form that the training's care provider may use. A 360 is asked for as a round of its own. */
export function formsFor(
  known: readonly KnownForm[],
  post: { readonly kind: PostKind; readonly careProviderId: string },
): KnownForm[] {
  return latestUsable(known, post.careProviderId).filter(
    ({ specification: { method } }) => method !== 'msf' && isOfKind(method, post.kind),
  );
}

/** The form of a 360: a care provider's own goes before the shared one. */
export function roundFormFor(
  known: readonly KnownForm[],
  careProviderId: string,
): { readonly form: string; readonly formVersion: number } {
  const usable = latestUsable(known, careProviderId).filter((one) => one.specification.method === 'msf');
  const chosen = usable.find((one) => !one.shared) ?? usable[0];
  if (!chosen) throw new Error('A form for 360 comes with the product');
  return { form: chosen.specification.form, formVersion: chosen.specification.version };
}

/** One BT method and one of ST; the others are used in every kind of training. */
function isOfKind(method: string, kind: PostKind): boolean {
  if (method === 'bt-external') return kind === 'bt';
  return method !== 'mitt-i-st' || kind === 'st';
}

/** Who may use it is asked first: a next version that stays with one care provider hides the shared one from nobody else. */
function latestUsable(known: readonly KnownForm[], careProviderId: string): KnownForm[] {
  return latest(known.filter((one) => one.shared || one.careProviderId === careProviderId));
}

export function latest(known: readonly KnownForm[]): KnownForm[] {
  const newest = new Map<string, KnownForm>();
  for (const one of known) {
    const { form, version } = one.specification;
    const other = newest.get(form);
    if (!other || other.specification.version < version) newest.set(form, one);
  }
  return [...newest.values()];
}
