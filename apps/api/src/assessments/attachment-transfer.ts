import { StreamableFile } from '@nestjs/common';
import type { AttachmentFile } from '@specialistvagen/assessments';
import { ATTACHMENT_MAX_BYTES, attachmentMediaType } from '@specialistvagen/assessments/contract';

/** Others than the three are let in as far as the check, which can say what to do instead. */
export const ATTACHMENT_UPLOAD = {
  types: [...attachmentMediaType.options, 'image/svg+xml', 'image/heic', 'application/octet-stream'],
  maxBytes: ATTACHMENT_MAX_BYTES,
};

/** What a browser makes of somebody's file it makes in a box of its own: no script, no form, no access to the product's pages. */
export const SANDBOX = "sandbox; default-src 'none'";

export const attachmentDownload = ({ bytes, mediaType, fileName }: AttachmentFile) =>
  new StreamableFile(bytes, {
    type: mediaType,
    length: bytes.length,
    disposition: `attachment; filename="${fileName}"`,
  });
