import { z } from 'zod';

const id = z.uuid();

export const ATTACHMENT_MAX_BYTES = 10_485_760;
export const ATTACHMENTS_AT_MOST = 10;
export const attachmentMediaType = z.enum(['application/pdf', 'image/png', 'image/jpeg']);

export const attachmentView = z.object({
  id,
  /** Ours: a file's own name is not kept, since it may tell of a patient. */
  label: z.string(),
  mediaType: attachmentMediaType,
  size: z.int(),
});
export const attachmentList = z.object({ items: z.array(attachmentView) });
export const attachmentSubjectParams = z.object({ trainee: id, id });
export const attachmentOfSubjectParams = z.object({ trainee: id, id, attachmentId: id });
export const attachmentParams = z.object({ id });
export const attachmentOfParams = z.object({ id, attachmentId: id });

export type AttachmentMediaType = z.infer<typeof attachmentMediaType>;
export type AttachmentView = z.infer<typeof attachmentView>;
