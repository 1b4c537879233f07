import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { toEnglish } from '../language/english-answers.js';
import { languageOf } from '../language/language.js';
import { SIGN_IN_FAULTS } from './sign-in-fault.js';
import type { SignInFaultCode } from './sign-in-fault.js';

const STYLE = `body{margin:0;font:1.0625rem/1.6 system-ui,sans-serif;color:#1d2a2c;background:#f7f6f3}
main{max-width:34rem;margin:12vh auto 0;padding:0 1.25rem}h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
a{display:inline-block;margin-top:1rem;padding:.75rem 1.25rem;background:#0d4f55;color:#fff;text-decoration:none;border-radius:.25rem}
a:focus-visible{outline:3px solid #0d4f55;outline-offset:3px}p{margin:0 0 .75rem}`;

const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

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
