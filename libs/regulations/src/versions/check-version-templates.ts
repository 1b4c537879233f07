import { formFields, goalKindsOf } from '../forms/form-specification.js';
import { allTemplates } from '../templates/template-store.js';
import type { HashedTemplate, Template } from '../templates/template.js';
import type { ClaimedName, ParsedParts } from './parse-version-file.js';
import { fault, type VersionFault } from './version-faults.js';

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) < index))];
}

/** A form that contradicts itself: one name for two fields, a box that speaks of nobody, a declaration of a stranger. */
function formFaults({ form, id, declarations = [] }: Template, path: string): VersionFault[] {
  const wrong = (text: string): VersionFault => fault(path, 'template-wrong', `${id}: ${text}`);
  const fields = formFields(form);
  const signers = form.signers.map((one) => one.field);
  const named = [
    ...fields.flatMap((field) =>
      field.kind === 'choice' && field.signer !== undefined ? [field.signer] : [],
    ),
    ...declarations.map((one) => one.field),
  ];
  return [
    ...twice(fields.map((field) => field.id)).map((field) => wrong(`fältet ${field} finns två gånger.`)),
    ...twice(signers).map((signer) => wrong(`underskriften ${signer} finns två gånger.`)),
    ...named.filter((one) => !signers.includes(one)).map((one) => wrong(`underskriften ${one} finns inte.`)),
    ...fields
      .filter((field) => field.kind === 'goals' && goalKindsOf(field).length === 0)
      .map((field) => wrong(`fältet ${field.id} säger inte vilka mål det gäller.`)),
  ];
}

/** A released template is never edited: a change is a new version of it (R25). */
function releasedFaults(
  { template, hash }: HashedTemplate,
  version: string | null,
  path: string,
): VersionFault[] {
  const released = allTemplates().find((one) => one.template.id === template.id);
  if (released?.hash === hash) return [];
  if (released)
    return [
      fault(
        path,
        'released-template-changed',
        `${template.id} är redan utgiven och får inte ändras; ge den ett nytt nummer.`,
      ),
    ];
  if (version === null || template.regulationVersion === version) return [];
  return [fault(path, 'template-wrong', `${template.id}: regulationVersion ska vara ${version}.`)];
}

function belongingFaults(
  template: Template,
  { intygTypesFile }: ParsedParts,
  { designation }: ClaimedName,
  path: string,
): VersionFault[] {
  if (designation !== null && template.regulation !== designation)
    return [fault(path, 'other-regulation', `${template.id} hör till ${template.regulation}.`)];
  if (!intygTypesFile) return [];
  const type = intygTypesFile.intygTypes.find((one) => one.id === template.type);
  // Decisions that Socialstyrelsen words itself are in no list of forms.
  if (!type)
    return template.category === 'authority-decision'
      ? []
      : [fault(path, 'unknown-form', `${template.id}: intyget ${template.type} finns inte i filen.`)];
  if (type.title === template.title) return [];
  return [fault(path, 'template-wrong', `${template.id}: rubriken är inte intygets rubrik, ${type.title}.`)];
}

function missingFaults({ intygTypesFile, templates = [] }: ParsedParts): VersionFault[] {
  const printed = new Set(templates.map((one) => one.template.type));
  return (intygTypesFile?.intygTypes ?? [])
    .filter((type) => type.fields !== null && !printed.has(type.id))
    .map((type) => fault('templates', 'template-missing', `${type.id} har fält men ingen mall.`));
}

export function checkTemplates(parts: ParsedParts, name: ClaimedName): VersionFault[] {
  const { templates } = parts;
  if (!templates) return [];
  const repeatedTypes = twice(templates.map((one) => one.template.type));
  const withdrawn = parts.withdrawnTemplates ?? [];
  const known = new Set([...allTemplates(), ...templates].map((one) => one.template.id));
  return [
    ...repeatedTypes.map((type) =>
      fault('templates', 'template-twice', `${type} har mer än en mall; en version har en.`),
    ),
    ...templates.flatMap((one, index) => [
      ...belongingFaults(one.template, parts, name, `templates.${index}`),
      ...releasedFaults(one, name.version, `templates.${index}`),
      ...formFaults(one.template, `templates.${index}`),
    ]),
    ...missingFaults(parts),
    ...withdrawn
      .filter((one) => !known.has(one.id))
      .map((one) => fault('withdrawnTemplates', 'unknown-form', `Mallen ${one.id} finns inte.`)),
  ];
}
