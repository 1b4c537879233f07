import type { capturedMailList, noticeList } from '@specialistvagen/notices/contract';
import type { z } from 'zod';
import { get, post } from './http.js';

export type Notices = z.infer<typeof noticeList>;
export type CapturedMail = z.infer<typeof capturedMailList>;

export const notices = () => get<Notices>('/api/notices');
export const readNotice = (id: string) => post<Notices>('/api/notices/{id}/read', { path: { id } });
export const capturedMail = () => get<CapturedMail>('/api/demo/mail');
