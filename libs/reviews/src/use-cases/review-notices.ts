import { outbox } from '@specialistvagen/platform';

export type ReviewNotice = {
  readonly kind: 'review-appointed' | 'review-withdrawn' | 'review-submitted' | 'review-due';
  readonly to: string;
  readonly subject: { readonly kind: 'unit-review' | 'care-unit'; readonly id: string };
};

/** Ids only: whom, of what. The words are the notices' own. */
export async function notify(notice: ReviewNotice): Promise<void> {
  await outbox.publish('notice', 1, notice);
}
