import { outbox } from '@specialistvagen/platform';

export type AssessmentNotice = {
  readonly kind:
    | 'assessment-asked'
    | 'assessment-invited'
    | 'assessment-answered'
    | 'assessment-declined'
    | 'assessment-expired';
  readonly to: string;
  readonly subject: { readonly kind: 'assessment' | 'assessment-invitation'; readonly id: string };
};

/** Ids only: whom, of what. The words are the notices' own. */
export async function notify(notice: AssessmentNotice): Promise<void> {
  await outbox.publish('notice', 1, notice);
}
