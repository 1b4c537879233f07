import type { VersionName } from '../law-data/specialties.js';
import { templateOf } from '../templates/template-store.js';
import type { HashedTemplate } from '../templates/template.js';
import type { PlainDate } from '../time/index.js';
import type { TemplateWithdrawal } from './regulation-version.js';
import { allVersions, designations, requireVersion, versionsOf } from './version-registry.js';

/** The withdrawal of a template that applies on the day; null while it may be written on. */
export function templateWithdrawal(id: string, on: PlainDate): TemplateWithdrawal | null {
  const all = allVersions().flatMap((one) => one.withdrawnTemplates);
  return all.find((one) => one.id === id && one.from <= on) ?? null;
}

/**
 * The template that somebody pinned to the version writes on: the one of their version, or where it is withdrawn on the day
 * the newest one that is not (R25). null: the regulation has no such form, or none that may be used.
 */
export function templateFor(type: string, pinned: VersionName, on?: PlainDate): HashedTemplate | null {
  const usable = (one: HashedTemplate): boolean =>
    one.template.type === type && (on === undefined || templateWithdrawal(one.template.id, on) === null);
  const own = requireVersion(pinned.designation, pinned.version).templates.find(usable);
  if (own) return own;
  if (on !== undefined) {
    const applying = versionsOf(pinned.designation).filter((one) => one.validFrom <= on);
    const newer = applying.findLast((one) => one.templates.some(usable))?.templates.find(usable);
    if (newer) return newer;
  }
  return decisionTemplate(type, pinned.designation);
}

/** Decisions that the authority words itself belong to no form: those of PSL to no regulation at all. */
function decisionTemplate(type: string, designation: string): HashedTemplate | null {
  const found = templateOf(type);
  if (found?.template.category !== 'authority-decision') return null;
  const { regulation } = found.template;
  return regulation === designation || !designations().includes(regulation) ? found : null;
}
