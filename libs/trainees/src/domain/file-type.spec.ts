import { fileType } from './file-type.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('an uploaded paper', () => {
  it.each([
    ['a page of HTML', bytes('<html><script>')],
    ['an SVG drawing', bytes('<svg onload=')],
    ['a program', bytes('MZ\u0090\u0000')],
    ['a zip archive', bytes('PK\u0003\u0004')],
    ['a PDF that does not begin as one', bytes(' %PDF-1.7')],
    ['nothing', bytes('')],
  ])('that is %s is not taken for a scan', (_what, file) => {
    expect(fileType(file)).toBeNull();
  });

  it.each([
    ['application/pdf', bytes('%PDF-1.4\n')],
    ['image/png', bytes('\u0089PNG\r\n\u001a\n....')],
    ['image/jpeg', bytes('\u00ff\u00d8\u00ff\u00e0')],
  ])('is %s by its first bytes', (mediaType, file) => {
    expect(fileType(file)).toBe(mediaType);
  });
});
