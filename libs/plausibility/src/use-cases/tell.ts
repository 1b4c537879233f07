import { outbox } from '@specialistvagen/platform';

export type PlausibilityNotice = {
  readonly kind: 'plausibility-found' | 'plausibility-asked' | 'plausibility-answered';
  readonly to: string;
  readonly subject: { readonly kind: 'intyg' | 'plausibility'; readonly id: string };
};

/** Ids only: whom, of what. The words are the notices' own, and tell nothing about anybody. */
export async function tell(notice: PlausibilityNotice): Promise<void> {
  await outbox.publish('notice', 1, notice);
}
