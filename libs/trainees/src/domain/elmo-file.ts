import type { Reason, XmlElement } from '@specialistvagen/platform';
import type { PlainDate } from '@specialistvagen/regulations';

/** The person that the file is about. The numbers are compared and nothing else: they are in no answer and no row. */
export type ElmoPerson = {
  readonly givenNames: string;
  readonly familyName: string;
  readonly birthDate: PlainDate | null;
  readonly nationalIdentifiers: readonly string[];
};
/** One learning opportunity with its result, in the file's own words. */
export type ElmoEntry = {
  readonly position: number;
  readonly isPart: boolean;
  readonly issuer: string;
  readonly title: string;
  readonly localId: string | null;
  readonly resultOn: PlainDate | null;
  readonly result: string | null;
  readonly credits: string | null;
  readonly isPassed: boolean;
};
export type ElmoFile = {
  readonly madeAt: Date | null;
  readonly isSigned: boolean;
  readonly person: ElmoPerson;
  readonly entries: readonly ElmoEntry[];
};
export type ElmoReading =
  { readonly ok: true; readonly file: ElmoFile } | { readonly ok: false; readonly reason: Reason };

/** https://github.com/emrex-eu/elmo-schemas, version 1: newer 1.x add elements, which are passed over as the schema asks. */
const NAMESPACE = 'https://github.com/emrex-eu/elmo-schemas/tree/v1';
const SIGNATURES = 'http://www.w3.org/2000/09/xmldsig#';
const MAX_ENTRIES = 500;

export function readElmo(root: XmlElement): ElmoReading {
  if (root.name !== 'elmo' || root.namespace !== NAMESPACE)
    return refused('Filen är ingen ELMO-fil (EMREX, version 1).');
  const learner = child(root, 'learner');
  if (!learner) return refused('Filen säger inte vem den gäller.');
  const entries = all(root, 'report').flatMap(entriesOf);
  if (entries.length === 0) return refused('Filen innehåller inga resultat.');
  if (entries.length > MAX_ENTRIES)
    return refused(`Filen innehåller fler än ${MAX_ENTRIES} resultat. Välj färre när du hämtar den.`);
  const file = {
    madeAt: instantOf(valueOf(root, 'generatedDate')),
    isSigned: root.children.some((one) => one.name === 'Signature' && one.namespace === SIGNATURES),
    person: personOf(learner),
    entries: entries.map((entry, position) => ({ ...entry, position })),
  };
  return { ok: true, file };
}

function personOf(learner: XmlElement): ElmoPerson {
  const identifiers = all(learner, 'identifier');
  return {
    givenNames: valueOf(learner, 'givenNames') ?? '',
    familyName: valueOf(learner, 'familyName') ?? '',
    birthDate: dayOf(valueOf(learner, 'bday')),
    nationalIdentifiers: identifiers
      .filter(({ attributes }) => attributes.get('type') === 'nationalIdentifier')
      .map(token),
  };
}

type Unplaced = Omit<ElmoEntry, 'position'>;

function entriesOf(report: XmlElement): Unplaced[] {
  const issuer = child(report, 'issuer');
  const name = issuer ? titleOf(issuer) : '';
  return all(report, 'learningOpportunitySpecification').flatMap((one) => branchOf(one, name, false));
}

/** The entry and its parts, in the file's order. */
function branchOf(specification: XmlElement, issuer: string, isPart: boolean): Unplaced[] {
  const parts = all(specification, 'hasPart').flatMap((part) =>
    all(part, 'learningOpportunitySpecification'),
  );
  const local = all(specification, 'identifier').find(({ attributes }) => attributes.get('type') === 'local');
  const specifies = child(specification, 'specifies');
  const instance = specifies && child(specifies, 'learningOpportunityInstance');
  const own = {
    isPart,
    issuer,
    title: titleOf(specification),
    localId: local ? token(local) : null,
    resultOn: dayOf(instance && valueOf(instance, 'date')),
    result: (instance && valueOf(instance, 'resultLabel')) ?? null,
    credits: creditsOf(instance),
    // Without a status the schema says *passed*.
    isPassed: ((instance && valueOf(instance, 'status')) ?? 'passed') === 'passed',
  };
  return [own, ...parts.flatMap((part) => branchOf(part, issuer, true))];
}

function creditsOf(instance: XmlElement | undefined): string | null {
  const credits = instance ? all(instance, 'credit') : [];
  const texts = credits.map((one) =>
    [valueOf(one, 'value'), valueOf(one, 'scheme')].filter(Boolean).join(' '),
  );
  return texts.filter(Boolean).join(', ') || null;
}

/** In Swedish where the file has it, else its first. */
function titleOf(element: XmlElement): string {
  const titles = all(element, 'title');
  const swedish = titles.find(({ attributes }) => /^sv\b/i.test(attributes.get('xml:lang') ?? ''));
  const title = swedish ?? titles[0];
  return title ? token(title) : '';
}

/** An `xs:date` may carry a zone; the day is the one that is written. */
function dayOf(text: string | null | undefined): PlainDate | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|Z|[+-])/.exec(text ?? '')?.[0];
  const instant = day ? instantOf(`${day}T00:00:00Z`) : null;
  return day && instant?.toISOString().startsWith(day) ? day : null;
}

function instantOf(text: string | null): Date | null {
  const instant = new Date(text && /^\d{4}-\d{2}-\d{2}T/.test(text) ? text : Number.NaN);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

const all = (element: XmlElement, name: string) =>
  element.children.filter((one) => one.name === name && one.namespace === NAMESPACE);
const child = (element: XmlElement, name: string): XmlElement | undefined => all(element, name)[0];
/** As `xs:token`: blanks at the ends do not count and those inside are one. */
const token = ({ text }: XmlElement): string => text.replace(/\s+/g, ' ').trim().normalize('NFC');

function valueOf(element: XmlElement, name: string): string | null {
  const found = child(element, name);
  return (found && token(found)) || null;
}

function refused(text: string): ElmoReading {
  return { ok: false, reason: { text, field: 'file' } };
}
