import {
  CONFIDENCE_LABELS,
  HSLF_FS_2021_8,
  btGoals,
  formFields,
  ruleCatalogue,
  shippedTemplates,
  specialties,
  type Specialty,
} from '@specialistvagen/regulations';
import type { FormList, GoalList, RuleList, SpecialtyList } from '../contract/rules.js';
import { ENCLOSURE_RULE } from '../domain/enclosure-rule.js';

const TYPE_WORDS = {
  bas: 'basspecialitet',
  gren: 'grenspecialitet',
  tillagg: 'tilläggsspecialitet',
} as const;
const LEVEL_WORDS = { block: 'hindrar', warn: 'varnar' } as const;
const { designation: regulation, version } = HSLF_FS_2021_8;

/** The pages that show the law as the product reads it. */
export const catalogue = {
  rules(): RuleList {
    const rules = ruleCatalogue().map(({ id, name, description, level, citation, confidence, ...rule }) => ({
      id,
      title: name,
      text: description,
      level,
      levelWords: LEVEL_WORDS[level],
      citation,
      confidence,
      confidenceWords: rule.confidenceLabel,
      effectiveFrom: rule.effectiveFrom,
      moments: [...rule.moments],
    }));
    const { id, name, description, level, citation, confidence } = ENCLOSURE_RULE;
    const enclosures = {
      id,
      title: name,
      text: description,
      level,
      levelWords: LEVEL_WORDS[level],
      citation,
      confidence,
      confidenceWords: CONFIDENCE_LABELS[confidence],
      effectiveFrom: null,
      moments: ['before-sending', 'deciding'],
    };
    return { regulation, version, items: [...rules, enclosures] };
  },

  goals(): GoalList {
    const items = btGoals().map(({ code, title, summary, isTitleVerified }) => ({
      code,
      title,
      summary,
      titleUnverified: !isTitleVerified,
    }));
    return { regulation, version, items };
  },

  specialties(): SpecialtyList {
    const all = specialties();
    const nameOf = new Map(all.map(({ id, name }) => [id, name]));
    const items = all.map((one) => {
      const { id, name, type, group, requiresBaseSpecialty: base, isBaseVerified } = one;
      const baseWords = wordsOfBase(base, nameOf);
      return {
        id,
        name,
        type,
        typeWords: TYPE_WORDS[type],
        group,
        base: Array.isArray(base) ? [...base] : [],
        baseWords,
        baseConfidenceWords: baseWords && !isBaseVerified ? CONFIDENCE_LABELS.SEC : null,
      };
    });
    return { items };
  },

  forms(): FormList {
    const items = shippedTemplates().map(({ template }) => ({
      id: template.id,
      title: template.title,
      designation: [...template.designation],
      confidence: template.fieldsConfidence,
      confidenceWords: CONFIDENCE_LABELS[template.fieldsConfidence],
      fields: formFields(template.form).map(({ id, label, isRequired }) => ({
        id,
        label,
        required: isRequired,
      })),
      signers: template.form.signers.map(({ role, label }) => ({ role, label })),
    }));
    return { items };
  },
};

/** R21 in words: a gren or tillägg rests on a base specialty. */
function wordsOfBase(
  base: Specialty['requiresBaseSpecialty'],
  nameOf: ReadonlyMap<string, string>,
): string | null {
  if (base === null) return 'en basspecialitet; vilka som godtas är inte läst';
  if (base === 'any-clinical-base') return 'en klinisk basspecialitet';
  return base.length === 0 ? null : base.map((id) => nameOf.get(id) ?? id).join(' eller ');
}
