import type { Story } from '../story.js';

/** What one chapter leaves for the next. */
export type BtStory = {
  units: Record<'primaryCare' | 'emergency' | 'psychiatry' | 'medicine', string>;
  careProviderId: string;
  postId: string;
  applicationId: string;
  /** Documents to write to disk, by the name of the file. */
  documents: { name: string; documentId: string; owner?: string }[];
  replacedDocumentId: string;
  revokedDocumentId: string;
};
export type Chapter = (story: Story, bt: BtStory) => Promise<void>;

export function emptyBtStory(): BtStory {
  return {
    units: { primaryCare: '', emergency: '', psychiatry: '', medicine: '' },
    careProviderId: '',
    postId: '',
    applicationId: '',
    documents: [],
    replacedDocumentId: '',
    revokedDocumentId: '',
  };
}
