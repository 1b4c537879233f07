import { get, post, type Answer } from './http.js';

export type Imports = Answer<'/api/imports'>;
export type ImportReport = Answer<'/api/imports/{id}'>;
export type ImportKind =
  'organisations' | 'units' | 'persons' | 'posts' | 'opening-stock' | 'earlier-records';
export type KindAtProvider = Exclude<ImportKind, 'opening-stock' | 'earlier-records'>;
export type OpeningStock = Answer<'/api/opening-stock'>['items'][number];

export const imports = () => get('/api/imports');
export const openingStock = () => get('/api/opening-stock');
export const importReport = (id: string) => get('/api/imports/{id}', { path: { id } });
/** Nothing is read in: the answer says what would happen, row by row. */
export const checkImport = (kind: KindAtProvider, careProvider: string, file: Blob, intent: string) =>
  post('/api/imports/{kind}', {
    path: { kind },
    query: { careProvider },
    body: new Blob([file], { type: 'application/octet-stream' }),
    intent,
  });
export const checkOpeningStock = (region: string, file: Blob, intent: string) =>
  post('/api/imports/{kind}', {
    path: { kind: 'opening-stock' },
    query: { region },
    body: new Blob([file], { type: 'application/octet-stream' }),
    intent,
  });
export const applyImport = (id: string, applyGoodRows: boolean, intent: string) =>
  post('/api/imports/{id}/apply', { path: { id }, body: { applyGoodRows }, intent });
export const undoImport = (id: string, intent: string) =>
  post('/api/imports/{id}/undo', { path: { id }, intent });
