import type { PostForm } from '@specialistvagen/signing';
import type { Response } from 'express';
import { toEnglish } from '../language/english-answers.js';
import { languageOf } from '../language/language.js';
import { hashSource, STYLE, STYLE_HASH } from './page-style.js';
import { POST_FORM_WORDS } from './post-form-words.js';

const SCRIPT = 'document.forms[0].submit()';

/**
 * The XHTML form that takes a request to the signing service (Sweden Connect 07, section 3.1.1): posts itself, and has a
 * button for whoever runs no scripts. Its policy lets this one script run, and the form go to the service.
 */
export function sendPostForm(response: Response, { action, fields }: PostForm): void {
  const language = languageOf(response.req);
  const say = language === 'en' ? toEnglish : (swedish: string) => swedish;
  // Browsers hold the whole way to `form-action`, and a service may lead on to an identity provider of any address.
  const target = `${new URL(action).origin} https:`;
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; style-src ${STYLE_HASH}; script-src ${hashSource(SCRIPT)}; base-uri 'none'; form-action ${target}; frame-ancestors 'none'`,
  );
  response.setHeader('cache-control', 'no-store');
  // The service is told from which site the person comes, and nothing of the address: the ticket stands in it.
  response.setHeader('referrer-policy', 'origin');
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}"/>`,
  );
  const title = say(POST_FORM_WORDS.title);
  response
    .status(200)
    .type('html')
    .send(
      `<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="${language}"><head><meta charset="utf-8"/>` +
        `<meta name="viewport" content="width=device-width"/><title>${title} – Specialistvägen</title><style>${STYLE}</style></head>` +
        `<body><main><h1>${title}</h1><p>${say(POST_FORM_WORDS.text)}</p>` +
        `<form method="post" action="${escape(action)}">${inputs.join('')}<button type="submit">${say(POST_FORM_WORDS.button)}</button></form>` +
        `</main><script>${SCRIPT}</script></body></html>`,
    );
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
