import { V2_FORMATS } from './formats.js';
import { DEFAULT_LANGUAGE, PX_LANGUAGES, PX_WORDS } from './languages.js';
import { MAX_CELLS } from './select.js';

/** Calls from one address in a time window, in seconds. SCB allows 30 in 10. */
export const MAX_CALLS = 100;
export const TIME_WINDOW = 10;

const LICENCE_NOT_DECIDED = 'not decided';

/** GET /config of version 2 (PxAPI-2.yml, ConfigResponse). */
export function configV2(appVersion: string, licence: string | undefined): Record<string, unknown> {
  return {
    apiVersion: '2.0',
    appVersion,
    languages: PX_LANGUAGES.map((id) => ({ id, label: PX_WORDS.language[id] })),
    defaultLanguage: DEFAULT_LANGUAGE,
    maxDataCells: MAX_CELLS,
    maxCallsPerTimeWindow: MAX_CALLS,
    timeWindow: TIME_WINDOW,
    license: licence ?? LICENCE_NOT_DECIDED,
    sourceReferences: PX_LANGUAGES.map((language) => ({
      language,
      text: `${language === 'sv' ? 'Källa' : 'Source'}: ${PX_WORDS.source[language]}`,
    })),
    defaultDataFormat: 'json-stat2',
    dataFormats: Object.keys(V2_FORMATS),
    features: [{ id: 'CORS', params: [{ key: 'enabled', value: 'True' }] }],
  };
}

/** GET …?config of version 1: what R's pxweb asks before anything else. */
export function configV1(): Record<string, unknown> {
  return {
    maxValues: MAX_CELLS,
    maxCells: MAX_CELLS,
    maxCalls: MAX_CALLS,
    timeWindow: TIME_WINDOW,
    CORS: true,
  };
}
