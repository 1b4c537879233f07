import { get, post, type Answer } from './http.js';

export type Notices = Answer<'/api/notices'>;
export type CapturedMail = Answer<'/api/demo/mail'>;

export const notices = () => get('/api/notices');
export const readNotice = (id: string) => post('/api/notices/{id}/read', { path: { id } });
/** All that were shown; `newest` is the newest of them, so that one that came meanwhile stays unread. */
export const readNotices = (newest: string) => post('/api/notices/read', { body: { newest } });
export const capturedMail = () => get('/api/demo/mail');
