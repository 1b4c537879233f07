import { intyg, saveDraft, type DraftContent, type IntygView, type SavedDraft } from '../client/intyg.js';
import { useDraft } from '../draft/use-draft.js';

/** The draft on this page with its saver; `shown` is what the reader has before them, for signing exactly that. */
export function useIntygDraft(view: IntygView) {
  const { draft, saver } = useDraft<DraftContent, SavedDraft>(
    {
      id: view.id,
      save: ({ revision, content }) => saveDraft(view.id, { revision, content }),
      reload: () => intyg(view.id),
    },
    { revision: view.revision, content: view.content },
  );
  const savedAt = draft.answer?.savedAt ?? view.updatedAt;
  const findings = draft.answer?.findings ?? view.findings;
  return { draft, saver, savedAt, findings };
}

export const shownVersion = (view: IntygView, answer: SavedDraft | null) => ({
  intygId: view.id,
  revision: answer?.revision ?? view.revision,
  contentHash: answer?.contentHash ?? view.contentHash,
});
