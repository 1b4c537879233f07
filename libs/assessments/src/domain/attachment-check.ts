import type { Reason } from '@specialistvagen/platform/contract';
import { ATTACHMENT_MAX_BYTES, type AttachmentMediaType } from '../contract/index.js';
import { jpegFault, pngFault } from './attachment-image.js';
import { attachmentKind } from './attachment-kind.js';
import { pdfFaults } from './attachment-pdf.js';

export type AttachmentCheck =
  | { readonly mediaType: AttachmentMediaType }
  | { readonly mediaType: null; readonly reasons: readonly Reason[] };

/** Whether the file is exactly one image or one PDF that only shows pages; otherwise why not, in words for the one who sent it. */
export async function checkAttachment(bytes: Buffer): Promise<AttachmentCheck> {
  if (bytes.length > ATTACHMENT_MAX_BYTES) return refused(['Filen är större än 10 MB.']);
  const kind = attachmentKind(bytes);
  if (kind.mediaType === null) return refused([kind.reason]);
  const faults = await faultsOf(kind.mediaType, bytes);
  return faults.length === 0 ? { mediaType: kind.mediaType } : refused(faults);
}

async function faultsOf(mediaType: AttachmentMediaType, bytes: Buffer): Promise<string[]> {
  if (mediaType === 'application/pdf') return pdfFaults(bytes);
  const fault = mediaType === 'image/png' ? pngFault(bytes) : jpegFault(bytes);
  return fault === null ? [] : [fault];
}

const refused = (texts: readonly string[]): AttachmentCheck => ({
  mediaType: null,
  reasons: texts.map((text) => ({ text, field: 'file' })),
});
