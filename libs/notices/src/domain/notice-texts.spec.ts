import { noticeKinds, subjectKinds } from '../contract/index.js';
import { gatheredMail, noticeMail } from './mail-letter.js';
import { noticePath } from './notice-texts.js';

const subject = { kind: 'intyg' as const, id: '01998d5e-0000-7000-8000-000000000001' };

describe('what a notice says', () => {
  it.each(noticeKinds)(
    '%s: the mail has one link, to the item, and nothing of the recipient in it',
    (kind) => {
      const { text } = noticeMail(kind, subject, 'https://specialistvagen.example/');
      expect(text.match(/https?:\S+/g)).toEqual([
        `https://specialistvagen.example${noticePath(kind, subject)}`,
      ]);
      expect(noticePath(kind, subject)).not.toMatch(/token|ticket|@|\d{8}-\d{4}/);
    },
  );

  it.each(subjectKinds)('a notice about %s leads to a page of the product', (kind) => {
    expect(noticePath('decision-made', { kind, id: subject.id })).toMatch(/^\/[a-z-]+/);
  });

  it('several notices in one mail are counted by kind, with one link and nothing about anybody', () => {
    const { subject: line, text } = gatheredMail(
      [
        { kind: 'reminder', items: 3 },
        { kind: 'intyg-signed', items: 1 },
      ],
      'https://specialistvagen.example/',
    );
    expect(line).toBe('4 saker att titta på');
    expect(text).toMatch(/^– Ett intyg väntar på dig \(3\)\n– Ett intyg är signerat\n/);
    expect(text.match(/https?:\S+/g)).toEqual(['https://specialistvagen.example/att-gora']);
  });

  it('leads a signer straight to the page with the button', () => {
    expect(noticePath('request-received', subject)).toBe(`/att-signera/${subject.id}`);
    expect(noticePath('intyg-returned', subject)).toBe(`/intyg/${subject.id}`);
  });
});
