import { get, post, put, type Answer, type Body } from './http.js';

export type EarlierRecords = Answer<'/api/portfolios/{trainee}/earlier-records'>;
export type EarlierRecord = EarlierRecords['items'][number];
export type EarlierReceipt = EarlierRecords['receipts'][number];
export type EarlierColumns = Answer<'/api/earlier-imports/columns', 'post'>;
export type EarlierMapping = EarlierColumns['proposed'];
export type Reconciliation = Answer<'/api/earlier-imports/{id}/reconciliation'>;
/** From which tool, and for whom: a care provider's doctors, or oneself. */
export type EarlierSource = { tool: string; careProvider?: string };

const asBytes = (file: Blob) => new Blob([file], { type: 'application/octet-stream' });

export const earlierRecords = (trainee: string) =>
  get('/api/portfolios/{trainee}/earlier-records', { path: { trainee } });
export const keepEarlierRecord = (trainee: string, id: string, intent: string) =>
  post('/api/portfolios/{trainee}/earlier-records/{id}/keep', { path: { trainee, id }, intent });
export const removeEarlierRecord = (trainee: string, id: string, intent: string) =>
  post('/api/portfolios/{trainee}/earlier-records/{id}/remove', { path: { trainee, id }, intent });

export const earlierColumns = (query: EarlierSource, file: Blob) =>
  post('/api/earlier-imports/columns', { query, body: asBytes(file) });
export const saveEarlierMapping = (body: Body<'/api/earlier-imports/mappings', 'put'>) =>
  put('/api/earlier-imports/mappings', { body });
export const checkEarlierFile = (mapping: string, file: Blob, intent: string) =>
  post('/api/earlier-imports', { query: { mapping }, body: asBytes(file), intent });
export const reconciliation = (id: string) =>
  get('/api/earlier-imports/{id}/reconciliation', { path: { id } });
export const reconciliationAddress = (id: string) => `/api/earlier-imports/${id}/reconciliation/file`;
