import { newId, refuseIf, type Secrets } from '@specialistvagen/platform';
import { ATTACHMENTS_AT_MOST, type AttachmentMediaType } from '../contract/index.js';
import { insertAttachment, type AttachmentSubject } from '../storage/attachment.repository.js';
import { attachmentViews } from './attachment-views.js';

/** The file is sealed for its own row: bytes moved to another row do not open (decision 10). */
export const attachmentContext = (id: string) => `assessments:attachment:${id}`;

type Place = { readonly traineeId: string; readonly subject: AttachmentSubject; readonly subjectId: string };
type Judged = { readonly bytes: Buffer; readonly mediaType: AttachmentMediaType; readonly sha256: string };

/** In the running transaction; the file has been judged, and the person may lay it there. */
export async function keepAttachment(secrets: Secrets, place: Place, file: Judged): Promise<string> {
  const { traineeId, subject, subjectId } = place;
  const before = (await attachmentViews(subject, traineeId)).get(subjectId) ?? [];
  const text = `Här ligger redan ${ATTACHMENTS_AT_MOST} filer. Ta bort någon först.`;
  refuseIf('file-refused', 'refused', before.length >= ATTACHMENTS_AT_MOST ? [{ text, field: 'file' }] : []);
  const id = newId();
  const { bytes, mediaType, sha256 } = file;
  const sealed = secrets.sealBytes(bytes, attachmentContext(id));
  await insertAttachment(subject, {
    id,
    traineeId,
    subjectId,
    mediaType,
    size: bytes.length,
    sha256,
    sealed,
  });
  return id;
}
