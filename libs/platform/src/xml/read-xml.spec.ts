import { readXml } from './read-xml.js';
import { XML_FAULTS } from './xml-fault.js';

const read = (text: string) => readXml(Buffer.from(text));
const faultOf = (bytes: string | Uint8Array): string | null => {
  const answer = readXml(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return answer.ok ? null : answer.reason.text;
};
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

describe('XML from somebody else', () => {
  it.each<[string, string, keyof typeof XML_FAULTS]>([
    ['entities that expand', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`, 'doctype'],
    [
      'an entity that reads a file',
      `<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>`,
      'doctype',
    ],
    ['a DTD from elsewhere', '<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd"><a/>', 'doctype'],
    ['a DTD behind a comment', '<!-- <a> --><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'doctype'],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.invalid/">%p;]><a/>', 'doctype'],
    ['a DTD after the root', '<a/><!DOCTYPE a>', 'notXml'],
    ['an entity that nobody declared', '<a>&nbsp;</a>', 'notXml'],
    ['an element that is not closed', '<a><b></a>', 'notXml'],
    ['two roots', '<a/><b/>', 'notXml'],
    ['an attribute twice', '<a b="1" b="2"/>', 'notXml'],
    ['a prefix of no namespace', '<x:a/>', 'notXml'],
    ['a page', '<html><br></html>', 'notXml'],
    ['a PDF', '%PDF-1.7', 'notXml'],
    ['no letters', '   ', 'notXml'],
    ['a control character', '<a>&#0;</a>', 'notXml'],
    ['another encoding', '<?xml version="1.0" encoding="UTF-16"?><a/>', 'notUtf8'],
    ['levels without end', '<a>'.repeat(100_000), 'tooDeep'],
    ['elements without end', `<a>${'<b/>'.repeat(60_000)}</a>`, 'tooMany'],
    [
      'attributes without end',
      `<a ${Array.from({ length: 110_000 }, (_, n) => `b${n}=""`).join(' ')}/>`,
      'tooMany',
    ],
  ])('is refused with a reason: %s', (_what, text, fault) => {
    expect(faultOf(text)).toBe(XML_FAULTS[fault]);
  });

  it('is refused when its bytes are no UTF-8', () => {
    expect(faultOf(Buffer.from('<a>\u00e5</a>', 'latin1'))).toBe(XML_FAULTS.notUtf8);
    expect(faultOf(Buffer.from('<a/>', 'utf16le'))).toBe(XML_FAULTS.notXml);
  });

  it('is read as it stands: namespaces, attributes, character references and CDATA', () => {
    const answer = read(
      '\ufeff<?xml version="1.0" encoding="utf-8"?><e:a xmlns:e="urn:e"><b xml:lang="sv">x &lt;b<![CDATA[r> &amp;]]>&#229;</b><b/></e:a>',
    );
    if (!answer.ok) throw new Error(answer.reason.text);
    const { root } = answer;
    expect([root.name, root.namespace, root.children.length]).toEqual(['a', 'urn:e', 2]);
    const [first] = root.children;
    expect([first?.text, first?.namespace, first?.attributes.get('xml:lang')]).toEqual([
      'x <br> &amp;å',
      '',
      'sv',
    ]);
  });
});
