import type { Response } from 'express';
import { toEnglish } from '../language/english-answers.js';
import { languageOf } from '../language/language.js';
import { STYLE, STYLE_HASH } from './page-style.js';
import { SIGN_IN_FAULTS } from './sign-in-fault.js';
import type { SignInFaultCode } from './sign-in-fault.js';

/** A page of its own: a person who comes back from the provider is outside the web app, and may stay outside. */
export function sendFaultPage(
  response: Response,
  code: SignInFaultCode,
  back: { href: string; label: string },
): void {
  const { status, ...words } = SIGN_IN_FAULTS[code];
  const language = languageOf(response.req);
  const say = language === 'en' ? toEnglish : (swedish: string) => swedish;
  const title = say(words.title);
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; style-src ${STYLE_HASH}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  response.setHeader('cache-control', 'no-store');
  response
    .status(status)
    .type('html')
    .send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>${title} – Specialistvägen</title><style>${STYLE}</style></head>` +
        `<body><main><h1>${title}</h1><p>${say(words.text)}</p><a href="${back.href}">${say(back.label)}</a></main></body></html>`,
    );
}
