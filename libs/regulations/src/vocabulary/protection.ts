export const PROTECTION_KINDS = ['none', 'sekretessmarkering', 'skyddad folkbokföring'] as const;
export type Protection = (typeof PROTECTION_KINDS)[number];
