import { get, post, type Answer, type Body } from './http.js';

export type RegulationVersions = Answer<'/api/regulation-versions'>;
export type RegulationVersion = Answer<'/api/regulation-versions/{id}'>;

export const regulationVersions = () => get('/api/regulation-versions');
export const regulationVersion = (id: string) => get('/api/regulation-versions/{id}', { path: { id } });
/** A file is known by its bytes, so the same one may be sent again. */
export const importRegulation = (file: Blob) =>
  post('/api/regulation-versions', { body: new Blob([file], { type: 'application/octet-stream' }) });
export const publishRegulation = (
  id: string,
  body: Body<'/api/regulation-versions/{id}/publish'>,
  intent: string,
) => post('/api/regulation-versions/{id}/publish', { path: { id }, body, intent });
export const regulationFile = (designation: string, version: string) =>
  `/api/regulation-versions/${encodeURIComponent(designation)}/${version}/file`;
