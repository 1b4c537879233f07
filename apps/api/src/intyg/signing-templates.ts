import { templateRegistry } from '@specialistvagen/regulations';

/** Loaded by each signing thread. */
export const templates = templateRegistry();
