/** The groups that PSF 3 kap. 5 § divides AT in; the first two share nine months, at least three in each. */
export const AT_SECTIONS = [
  'internal-medicine-and-paediatrics',
  'surgery',
  'psychiatry',
  'general-practice',
] as const;
export type AtSection = (typeof AT_SECTIONS)[number];

export const AT_SECTION_LABELS: Readonly<Record<AtSection, string>> = {
  'internal-medicine-and-paediatrics': 'Invärtesmedicinska specialiteter eller barn- och ungdomsmedicin',
  surgery: 'Kirurgiska specialiteter',
  psychiatry: 'Psykiatri eller barn- och ungdomspsykiatri',
  'general-practice': 'Allmänmedicin',
};
