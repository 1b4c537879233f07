/** Why a file is not read; the words say what is wrong with the file and repeat nothing of it. */
export class XmlFault extends Error {}

export const XML_FAULTS = {
  notUtf8: 'Filen är inte skriven i UTF-8 och går inte att läsa.',
  notXml: 'Filen är inte hel XML. Hämta den på nytt, öppna den inte i ett annat program först.',
  doctype: 'Filen innehåller en DTD (<!DOCTYPE …>). Sådana filer tas inte emot.',
  tooDeep: 'Filen har fler nivåer än vad som tas emot.',
  tooMany: 'Filen har fler delar än vad som tas emot.',
} as const;
