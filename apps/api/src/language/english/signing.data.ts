/** Swedish as `libs/signing` says it, and the same in English. */
export const signing: Readonly<Record<string, string>> = {
  'Tecknet U+{0} kan inte skrivas ut.': 'The character U+{0} cannot be printed.',
  'Två underskriftsfält har samma namn.': 'Two signature fields have the same name.',
  'Fältnamnet {0} kan inte användas.': 'The field name {0} cannot be used.',
  'Fältet {0} säger inte vem som ska skriva under.': 'The field {0} does not say who is to sign.',
  'Rubriken {0} hoppar över en nivå.': 'The heading {0} skips a level.',
  'En tabellrad har fel antal celler.': 'A row of a table has the wrong number of cells.',
  'Undertecknarens namn eller id har fel form.': 'The signer’s name or id has the wrong form.',
  'Den begärda signaturalgoritmen stöds inte.': 'The signature algorithm asked for is not supported.',
  'Den som legitimerade sig är inte den som ska skriva under.':
    'Whoever identified themselves is not the one who is to sign.',
  'Begäran om underskrift gäller inte längre.': 'The request for a signature is no longer valid.',
  'Begäran om underskrift gäller för lång tid.': 'The request for a signature is valid for too long.',
  'Begäran är ställd till en annan underskriftstjänst.':
    'The request is addressed to another signature service.',
  'Uppgifterna om legitimeringen har fel form.': 'The details of the identification have the wrong form.',
  'Legitimeringen når inte tillitsnivå 3.': 'The identification does not reach assurance level 3.',
  'Legitimeringen kommer från en annan utfärdare än begärt.':
    'The identification comes from another issuer than requested.',
  'Legitimeringen gjordes före begäran om underskrift.':
    'The identification was made before the request for a signature.',
  'Legitimeringen är för gammal. Legitimera dig på nytt.':
    'The identification is too old. Identify yourself again.',
  'ett tecken som typsnittet saknar': 'a character that the typeface lacks',
  'Tecknet {0} kan inte skrivas ut i dokumentet. Ta bort det eller skriv på annat sätt.':
    'The character {0} cannot be printed in the document. Remove it or write in another way.',
  'ett halvt tecken': 'half a character',
  'ett tecken som vänder skrivriktningen': 'a character that turns the direction of writing',
  'ett osynligt tecken': 'an invisible character',
  'ett styrtecken': 'a control character',
  'ett löst accenttecken': 'a loose accent',
  'Texten är {0} tecken lång. Högst {1} får plats i ett fält.':
    'The text is {0} characters long. At most {1} have room in a field.',
  'Texten är inte normaliserad (NFC).': 'The text is not normalised (NFC).',
  Arkivstämpel: 'Archive time stamp',
  'Filen är större än 20 MiB.': 'The file is larger than 20 MiB.',
  'Filen är inte en PDF.': 'The file is not a PDF.',
  'Filen innehåller inga uppgifter från Specialistvägen.': 'The file holds no data from Specialistvägen.',
  'Uppgifterna i filen har inte den form som Specialistvägen skriver.':
    'The data in the file does not have the form that Specialistvägen writes.',
  'Dokumentets mall är inte känd för den här kontrollen.':
    'The template of the document is not known to this check.',
  'Dokumentet är gjort med ett typsnitt eller en utskriftsversion som inte är känd här.':
    'The document was made with a typeface or a print version that is not known here.',
  'Dokumentet saknar den testmärkning som alla dokument härifrån har.':
    'The document lacks the test mark that all documents from here have.',
  'Dokumentet är märkt TEST och är inte ett giltigt intyg.':
    'The document is marked TEST and is not a valid intyg.',
  'Sidorna stämmer inte med de uppgifter som är underskrivna.':
    'The pages do not agree with the data that is signed.',
  'Filen har ändrats eller kapats efter att den skapades.':
    'The file has been changed or cut after it was made.',
  'Plattformens sigill är inte filens första underskrift.':
    'The seal of the platform is not the first signature of the file.',
  'Plattformens sigill saknas.': 'The seal of the platform is missing.',
  'En underskrift som dokumentet ska ha saknas.': 'A signature that the document must have is missing.',
  'Underskriften har inte den form som godtas.': 'The signature does not have the form that is accepted.',
  'Innehållet har ändrats efter underskriften.': 'The content was changed after the signature.',
  'Underskriften stämmer inte med certifikatets nyckel.':
    'The signature does not agree with the key of the X.509 certificate.',
  'Certifikatet är inte utfärdat av den underskriftstjänst som dokumentet anger.':
    'The X.509 certificate was not issued by the signature service that the document states.',
  'Certifikatet är inte av det slag som får användas till den här underskriften.':
    'The X.509 certificate is not of the kind that may be used for this signature.',
  'Certifikatet gällde inte när underskriften gjordes.':
    'The X.509 certificate was not valid when the signature was made.',
  'Underskriften saknar tidsstämpel.': 'The signature lacks a time stamp.',
  'Tidsstämpeln har inte den form som godtas.': 'The time stamp does not have the form that is accepted.',
  'Tidsstämpeln hör till en annan underskrift.': 'The time stamp belongs to another signature.',
  'Tidsstämpeln kommer inte från en betrodd utfärdare.':
    'The time stamp does not come from a trusted issuer.',
  'Den som har skrivit under är inte den som dokumentet anger.':
    'Whoever signed is not the one that the document states.',
  'Namnet som visas för underskriften är inte certifikatets.':
    'The name shown for the signature is not the one of the X.509 certificate.',
  'Legitimeringen nådde inte tillitsnivå 3.': 'The identification did not reach assurance level 3.',
  'Legitimeringen gjordes inte i samband med underskriften.':
    'The identification was not made in connection with the signature.',
  'Samma person har skrivit under i två roller.': 'The same person has signed in two roles.',
  'Arkivmaterialet i filen stämmer inte.': 'The archive material in the file is not right.',
  'Filen finns inte bland dem som Specialistvägen har lagrat.':
    'The file is not among those that Specialistvägen has stored.',
  '{0} är ingen statuslista som plattformen i tillitskatalogen har undertecknat. Hämta listan på nytt.':
    '{0} is no status list that the platform of the trust folder has signed. Fetch the list again.',
  'Statuslistan säger inget om det här dokumentet.': 'The status list says nothing about this document.',
  'Dokumentet är ersatt av ett nytt.': 'The document is replaced by a new one.',
  'Dokumentet är återkallat.': 'The document is revoked.',
  'Dokumentet blev aldrig färdigt: det avböjdes efter den första underskriften.':
    'The document was never finished: it was declined after the first signature.',
  'Plattformens sigill': 'The seal of the platform',
  'Arkivstämpeln vilar inte på en spärrlista från sin egen tid.':
    'The archive time stamp does not rest on a revocation list of its own time.',
  'Certifikatet var spärrat när underskriften gjordes.':
    'The X.509 certificate was revoked when the signature was made.',
  'Svaret från underskriftstjänsten går inte att läsa.':
    'The answer from the signature service cannot be read.',
  'Svaret är inte undertecknat av underskriftstjänsten.':
    'The answer is not signed by the signature service.',
  'Svaret från underskriftstjänsten har ändrats på vägen.':
    'The answer from the signature service was changed on the way.',
  'Svaret är undertecknat med en nyckel som inte är underskriftstjänstens.':
    'The answer is signed with a key that is not the signature service’s.',
  'Svaret hör till en annan begäran om underskrift.':
    'The answer belongs to another request for a signature.',
  'Svaret följer inte den överenskomna tekniska profilen.':
    'The answer does not follow the agreed technical profile.',
  'Du avbröt underskriften.': 'You cancelled the signature.',
  'Underskriftstjänsten kunde inte visa vad du skulle skriva under.':
    'The signature service could not show what you were to sign.',
  'Underskriftstjänsten tog inte emot begäran.': 'The signature service did not accept the request.',
  'Underskriftstjänsten kunde inte göra underskriften just nu.':
    'The signature service could not make the signature just now.',
  'Svaret kom för sent: begäran om underskrift gäller inte längre.':
    'The answer came too late: the request for a signature is no longer valid.',
  'Svarets tidpunkt stämmer inte med när begäran skickades.':
    'The time of the answer does not agree with when the request was sent.',
  'Legitimeringen hos underskriftstjänsten når inte tillitsnivå 3.':
    'The identification at the signature service does not reach assurance level 3.',
  'Legitimeringen gjordes hos en annan utfärdare av e-legitimation än begärt.':
    'The identification was made at another issuer of electronic identification than requested.',
  'Legitimeringen hos underskriftstjänsten gjordes inte för den här underskriften.':
    'The identification at the signature service was not made for this signature.',
  'Den som legitimerade sig hos underskriftstjänsten är inte den som ska skriva under.':
    'Whoever identified themselves at the signature service is not the one who is to sign.',
  'Svaret gäller inte de dokument som begäran gällde.':
    'The answer is not about the documents that the request was about.',
  'Underskriftstjänsten har skrivit under något annat än det som skickades.':
    'The signature service has signed something else than what was sent.',
  'Certifikatet i svaret har inte den form som godtas.':
    'The certificate in the answer does not have the form that is accepted.',
  'Certifikatet är inte utfärdat av en underskriftstjänst som är betrodd här.':
    'The certificate is not issued by a signature service that is trusted here.',
  'Certifikatet är inte av det slag som får användas till en underskrift.':
    'The certificate is not of the kind that may be used for a signature.',
  'Certifikatet gäller inte nu.': 'The certificate is not valid now.',
  'Certifikatet gäller en annan person än den som ska skriva under.':
    'The certificate is about another person than the one who is to sign.',
  'Texten är inget bevis av det slag som Specialistvägen utfärdar.':
    'The text is no certificate of the kind that Specialistvägen issues.',
  'Beviset är inte undertecknat av myndigheten i Specialistvägen.':
    'The certificate is not signed by the authority in Specialistvägen.',
  'Nyckeln som har undertecknat beviset gällde inte då, eller går inte att lita på.':
    'The key that signed the certificate did not hold then, or cannot be trusted.',
  'Beviset har ändrats efter att det undertecknades.':
    'The certificate has been changed since it was signed.',
  'En uppgift som visas hör inte till det undertecknade beviset.':
    'A detail that is shown does not belong to the signed certificate.',
  'Provet på att innehavaren har beviset stämmer inte.':
    'The proof that the holder has the certificate is wrong.',
  'Beviset är daterat framåt i tiden.': 'The certificate is dated ahead of today.',
};
