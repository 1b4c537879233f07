import type { BtStory } from './chapters.js';
import { askVerifier } from '../ask-verifier.js';
import type { Story } from '../story.js';

/** Anyone, without signing in: genuine, replaced, doctored, cut off, foreign and no PDF at all. */
export async function verifyAll(story: Story, bt: BtStory, pdfs: ReadonlyMap<string, Buffer>): Promise<void> {
  const anyone = await story.as('maja');
  const ask = (bytes: Uint8Array) => askVerifier(anyone, bytes);
  for (const [name, bytes] of pdfs) {
    const { verdict, test } = await ask(bytes);
    const expected =
      name === 'bilaga-2-sara-2' || name === 'ersatt' ? ['replaced', 'in-force'] : ['in-force'];
    story.check(`${name}: äkta och gällande, testhandling`, expected.includes(verdict) && test, {
      name,
      verdict,
    });
  }
  const replaced = await anyone.bytes(`/documents/${bt.replacedDocumentId}/pdf`);
  story.check('det ersatta: ersatt', (await ask(replaced)).verdict === 'replaced');

  const genuine = [...pdfs.values()][0] ?? Buffer.alloc(0);
  const doctored = Buffer.from(genuine);
  const at = Math.floor(doctored.length / 3);
  doctored[at] = (doctored[at] ?? 0) ^ 1;
  story.check('en ändrad byte: ändrat', (await ask(doctored)).verdict === 'altered', await ask(doctored));
  const cut = await ask(genuine.subarray(0, genuine.length - 400));
  story.check('avklippt: inte godtaget', !['in-force', 'test-document'].includes(cut.verdict), cut);
  const foreign = await ask(
    Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
  );
  story.check(
    'främmande: inte utfärdat här',
    ['not-issued-here', 'unreadable'].includes(foreign.verdict),
    foreign,
  );
  const picture = await ask(Buffer.from('inte en pdf'));
  story.check('ingen PDF: kan inte läsas', picture.verdict === 'unreadable', picture);
}
