import { get, put, type Answer, type Body } from './http.js';

export type MailSettings = Answer<'/api/notices/settings'>;
export type ChosenMail = Body<'/api/notices/settings', 'put'>;

export const mailSettings = () => get('/api/notices/settings');
export const chooseMail = (body: ChosenMail) => put('/api/notices/settings', { body });
