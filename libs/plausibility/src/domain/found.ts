import type { SigningFacts } from './signing-facts.js';

/** One document that a finding is about; not signed yet when `documentId` is null. */
export type DocumentReference = { readonly intygId: string; readonly documentId: string | null };

/** The intyg that is looked at, as a finding about it alone. */
export const itself = ({ intygId, documentId }: SigningFacts): DocumentReference => ({ intygId, documentId });

/** Days and numbers that the sentence is made of; stored with the finding, since what they came from may change. */
export type FoundFacts = Readonly<Record<string, string | number>>;

export const numberIn = (facts: FoundFacts, name: string): number => Number(facts[name] ?? 0);
export const textIn = (facts: FoundFacts, name: string): string => String(facts[name] ?? '');
