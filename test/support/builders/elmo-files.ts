/** ELMO files (EMREX, version 1) as a student system makes them: https://github.com/emrex-eu/elmo-schemas, schema.xsd. */
export type ElmoTraits = {
  givenNames?: string;
  familyName?: string;
  nationalIdentifier?: string | null;
  birthDate?: string | null;
  isSigned?: boolean;
  namespace?: string;
  /** Before the root: a declaration, a DTD. */
  prolog?: string;
  reports?: readonly string[];
};

export type EntryTraits = {
  title?: string;
  titles?: string;
  localId?: string;
  type?: string;
  date?: string | null;
  status?: string | null;
  result?: string | null;
  credits?: string | null;
  parts?: readonly string[];
  more?: string;
};

const SIGNATURE = `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/><SignatureValue>AAAA</SignatureValue></Signature>`;
const optional = (name: string, value: string | null) =>
  value === null ? '' : `<${name}>${value}</${name}>`;

export function anElmoEntry({
  title = 'Läkarexamen',
  titles = `<title xml:lang="en">Degree of Master of Science in Medicine</title><title xml:lang="sv">${title}</title>`,
  localId = 'LAK-1',
  type = 'Degree Programme',
  date = '2023-06-09',
  status = 'passed',
  result = null,
  credits = '330',
  parts = [],
  more = '',
}: EntryTraits = {}): string {
  const credit = credits === null ? '' : `<credit><scheme>ects</scheme><value>${credits}</value></credit>`;
  return `<learningOpportunitySpecification>
    <identifier type="local">${localId}</identifier>${titles}<type>${type}</type>
    <specifies><learningOpportunityInstance>
      ${optional('date', date)}${optional('status', status)}${optional('resultLabel', result)}${credit}${more}
    </learningOpportunityInstance></specifies>
    ${parts.map((part) => `<hasPart>${part}</hasPart>`).join('')}
  </learningOpportunitySpecification>`;
}

export function anElmoReport(entries: readonly string[], issuer = 'Exempeluniversitetet'): string {
  return `<report><issuer><country>SE</country><identifier type="schac">example.invalid</identifier>
    <title xml:lang="sv">${issuer}</title><url>https://example.invalid</url></issuer>
    ${entries.join('')}<issueDate>2026-11-29T10:00:00+01:00</issueDate></report>`;
}

export function anElmoFile({
  givenNames = 'Maja Kristina',
  familyName = 'Lindqvist',
  nationalIdentifier = null,
  birthDate = null,
  isSigned = true,
  namespace = 'https://github.com/emrex-eu/elmo-schemas/tree/v1',
  prolog = '<?xml version="1.0" encoding="UTF-8"?>',
  reports = [anElmoReport([anElmoEntry()])],
}: ElmoTraits = {}): string {
  const identifier =
    nationalIdentifier === null
      ? ''
      : `<identifier type="nationalIdentifier">${nationalIdentifier}</identifier>`;
  return `${prolog}
<elmo xmlns="${namespace}"><generatedDate>2026-11-29T10:15:00+01:00</generatedDate>
  <learner><citizenship>SE</citizenship>${identifier}<identifier type="local">abc123</identifier>
    <givenNames>${givenNames}</givenNames><familyName>${familyName}</familyName>${optional('bday', birthDate)}</learner>
  ${reports.join('')}
  <attachment><title>Intyg</title><content>data:application/pdf;base64,JVBERi0xLjc=</content></attachment>
  ${isSigned ? SIGNATURE : ''}
</elmo>`;
}
