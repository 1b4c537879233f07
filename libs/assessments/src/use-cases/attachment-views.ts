import type { AttachmentMediaType, AttachmentView } from '../contract/index.js';
import { findAttachments, type AttachmentSubject } from '../storage/attachment.repository.js';

const KIND: Readonly<Record<AttachmentMediaType, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'Bild',
  'image/jpeg': 'Bild',
};

/** What lies beside each thing, in the running transaction: *Bild 1*, *PDF 2*. */
export async function attachmentViews(
  subject: AttachmentSubject,
  traineeId: string,
): Promise<Map<string, AttachmentView[]>> {
  const views = new Map<string, AttachmentView[]>();
  for (const { id, subjectId, mediaType, size } of await findAttachments(subject, traineeId)) {
    const before = views.get(subjectId) ?? [];
    const label = `${KIND[mediaType]} ${before.length + 1}`;
    views.set(subjectId, [...before, { id, label, mediaType, size }]);
  }
  return views;
}
