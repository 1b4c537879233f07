import { sv } from '../../words/sv.js';

type Named = {
  readonly kind: keyof typeof sv.postKind;
  readonly form: keyof typeof sv.postForm | null;
  readonly specialty: { readonly name: string } | null;
};

/** What the post is for: *BT inom ST*, *ST i psykiatri*, *AT*. */
export function postName({ kind, form, specialty }: Named): string {
  if (specialty) return `${sv.postKind[kind]}: ${specialty.name}`;
  return form ? sv.postForm[form] : sv.postKind[kind];
}
