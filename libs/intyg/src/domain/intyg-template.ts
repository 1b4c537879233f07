import { allTemplates, formField, templateFor, templateOf } from '@specialistvagen/regulations';
import type { HashedTemplate } from '@specialistvagen/regulations';
import type { DraftContent } from '../contract/content.js';

export type PinnedVersion = { readonly designation: string; readonly version: string };
type Written = { readonly type: string; readonly templateHash: string | null };

/** The content that the first three forms have beside the general one. */
const OWN_CONTENT: Readonly<Record<string, DraftContent['kind']>> = {
  'SOS-2021-B2': 'goals',
  'SOS-2021-B3': 'service',
  'SOS-2021-B4': 'competence',
};

/** The template that an intyg is written on; every intyg names one that this process knows. */
export function templateOfIntyg({ type, templateHash }: Written): HashedTemplate {
  const found = templateHash
    ? allTemplates().find(({ hash }) => hash === templateHash)
    : (templateOf(type) ?? undefined);
  if (!found) throw new Error(`No template for ${type}`);
  return found;
}

/** What a new intyg of the type is written on today, under the regulation that the training is pinned to. */
export function usableTemplate(type: string, pinned: PinnedVersion, today: string): HashedTemplate | null {
  const found = templateFor(type, pinned, today);
  return found?.template.category.startsWith('intyg-') ? found : null;
}

/** BT and ST share a regulation: the forms of ST name the specialty, those of BT are the first three. */
export function isForPost(template: HashedTemplate['template'], kind: string): boolean {
  return kind === (namesSpecialty(template) ? 'st' : 'bt');
}

export function namesSpecialty({ form }: HashedTemplate['template']): boolean {
  return formField(form, 'specialtyApplied') !== null;
}

export function takesContent(type: string, kind: DraftContent['kind']): boolean {
  return kind === 'form' || OWN_CONTENT[type] === kind;
}

export function titleOf(intyg: Written): string {
  return templateOfIntyg(intyg).template.title;
}

/** *Bilaga 9* in the words of the template's first lines. */
export function attachmentOf({ template }: HashedTemplate): string | null {
  const line = template.designation.find((one) => /^bilaga/i.test(one));
  return line ?? null;
}
