import { outbox } from '@specialistvagen/platform';

export type SuspicionNotice = {
  readonly kind:
    | 'suspicion-received'
    | 'suspicion-overdue'
    | 'suspicion-second-needed'
    | 'suspicion-communicated'
    | 'suspicion-answered'
    | 'suspicion-employer-told';
  readonly to: string;
  readonly subject: {
    readonly kind: 'suspicion-case' | 'suspicion-hearing' | 'employer-notices';
    readonly id: string;
  };
};

/** Ids only, and of the kinds that say nothing of anybody; the words are the notices' own. */
export async function notify(notice: SuspicionNotice): Promise<void> {
  await outbox.publish('notice', 1, notice);
}
