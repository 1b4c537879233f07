import { everywhere } from '../../words/everywhere.js';

type Named = {
  readonly kind: keyof typeof everywhere.postKind;
  readonly form: keyof typeof everywhere.postForm | null;
  readonly specialty: { readonly name: string } | null;
};

/** What the post is for: *BT inom ST*, *ST i psykiatri*, *AT*. */
export function postName({ kind, form, specialty }: Named): string {
  if (specialty) return `${everywhere.postKind[kind]}: ${specialty.name}`;
  return form ? everywhere.postForm[form] : everywhere.postKind[kind];
}
