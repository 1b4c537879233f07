import { controllers } from './app.module.js';
import { openApiDocument } from './http/open-api.js';
import { routesOf } from './http/routes.js';

/** The committed OpenAPI document's exact text; needs neither database nor configuration. */
export function openApiText(): string {
  return `${JSON.stringify(openApiDocument(routesOf(controllers)), null, 2)}\n`;
}
