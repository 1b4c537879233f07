/** Swedish as `libs/identity` says it, and the same in English. */
export const identity: Readonly<Record<string, string>> = {
  'Läkare i bastjänstgöring': 'Doctor in BT',
  'Extern bedömare': 'External assessor',
  Granskare: 'Reviewer',
  Behörighetsadministratör: 'Mandate administrator',
  Handläggare: 'Case officer',
  'skyddad folkbokföring': 'protected registration (skyddad folkbokföring)',
  'Ange vilket underlag uppgiften vilar på.': 'State what evidence the statement rests on.',
  'Ange specialitet för specialistkompetens, och bara då.':
    'Give a specialty for specialist competence, and only then.',
  'Ange vilket beslut uppdraget vilar på.': 'State what decision the mandate rests on.',
  'Ange varför uppdraget avslutas.': 'State why the mandate is ended.',
  'Skriv minst två bokstäver av namnet, eller välj en enhet.':
    'Write at least two letters of the name, or choose a unit.',
  'Ange varför du söker.': 'State why you search.',
  'E-postadressen har fel form.': 'The e-mail address has the wrong form.',
  'Ange vilket underlag ändringen vilar på.': 'State what evidence the change rests on.',
  'Värdet ska vara ett id.': 'The value must be an id.',
  'Skriv datumet som ÅÅÅÅ-MM-DD.': 'Write the date as YYYY-MM-DD.',
  'Länskoden har två siffror.': 'The county code has two digits.',
  'Kunskap och färdighet i kompetensbedömning': 'Knowledge and skill in assessment of competence',
  'Vårdgivaren finns inte bland dem du har uppdrag för.':
    'The care provider is not among those you hold a mandate for.',
  'Namnet skrivs med latinska bokstäver, mellanslag, bindestreck, punkt och apostrof.':
    'The name is written with Latin letters, spaces, hyphens, full stops and apostrophes.',
  'Numret har fel form. Skriv det som ÅÅÅÅMMDD-NNNN.':
    'The number has the wrong form. Write it as YYYYMMDD-NNNN.',
  'Numrets kontrollsiffra stämmer inte. Kontrollera siffrorna.':
    'The check digit of the number is wrong. Check the digits.',
  'Numret innehåller ett datum som inte finns. Kontrollera siffrorna.':
    'The number holds a date that does not exist. Check the digits.',
  'Numret har ett födelsedatum som ligger framåt i tiden.': 'The number has a date of birth in the future.',
  'Personen visas åter i listor och sökning. Det som dolts i redan utfärdade dokument förblir dolt.':
    'The person is shown in lists and searches again. What was hidden in documents already issued remains hidden.',
  'Personen visas från och med nu inte i listor eller sökning; den som har en uppgift med personen når den från sin egen sida.':
    'From now on the person is not shown in lists or searches; whoever has a task with the person reaches them from their own page.',
  'Enhet och ort skrivs inte i nya dokument, meddelanden eller statistik. Redan utfärdade dokument ändras aldrig: gå igenom om något av dem behöver ersättas.':
    'Unit and place are not written in new documents, messages or statistics. Documents already issued never change: go through whether any of them needs to be replaced.',
  'Personen visas från och med nu inte i listor eller sökning, och inga nya tjänster kan registreras här.':
    'From now on the person is not shown in lists or searches, and no new posts can be registered here.',
  'Kontakta systemförvaltningen tillsammans med er säkerhetsansvariga: intyg om tjänstgöring utfärdas på Socialstyrelsens blanketter på papper enligt regionens rutin för skyddade personuppgifter.':
    'Contact those who run the system together with your head of security: intyg of service are issued on Socialstyrelsen’s paper forms according to the region’s routine for protected personal data.',
  'Egen portfölj': 'Own portfolio',
  'Ska utfärda intyg': 'Is to issue an intyg',
  'Handläggare vid Socialstyrelsen': 'Case officer at Socialstyrelsen',
  'Person med skyddade uppgifter': 'Person with protected data',
  'Vårdgivaren finns inte bland dem du administrerar.':
    'The care provider is not among those you administer.',
  'Du kan inte utse dig själv.': 'You cannot appoint yourself.',
  'Personen finns inte.': 'The person does not exist.',
  'Sista dagen ligger före den första.': 'The last day is before the first.',
  'Uppdraget skulle redan ha upphört.': 'The mandate would already have ended.',
  'En verksamhetschef utses för en enhet. Välj enhet.':
    'A head of department is appointed for a unit. Choose a unit.',
  'Enheten hör inte till vårdgivaren.': 'The unit does not belong to the care provider.',
  ' och ': ' and ',
  'ändrade ditt {0}': 'changed your {0}',
  'Numret är ett testnummer (löpnummer 980–999) och kan inte registreras här.':
    'The number is a test number (serial 980–999) and cannot be registered here.',
  'Personen har skyddade uppgifter. Skriv både förnamn och efternamn.':
    'The person has protected data. Write both first name and last name.',
  'Skriv det som ska ändras: namn eller personnummer.':
    'Write what is to change: name or personal identity number.',
  'Numret är redan registrerat. Hör det till samma människa under två uppgifter, kontakta systemförvaltningen.':
    'The number is already registered. If it belongs to the same human being under two records, contact those who run the system.',
  systemförvaltningen: 'those who run the system',
  'Personen har redan den skyddsuppgiften.': 'The person already has that protection.',
  'ändrade skyddsuppgift till: {0}': 'changed protection to: {0}',
  'Personen finns inte bland dem du administrerar.': 'The person is not among those you administer.',
  'Personen finns inte bland dem du kan kontrollera.': 'The person is not among those you can check.',
  'HOSP svarar inte just nu. Inget är ändrat; den senaste kontrollen gäller. Försök igen om en stund.':
    'HOSP does not answer right now. Nothing has been changed; the latest check applies. Try again in a while.',
  'Du har inget uppdrag som ger rätt till detta.': 'You hold no mandate that gives the right to this.',
  'Personen finns inte bland dem du kan se.': 'The person is not among those you can see.',
  'Uppdraget finns inte bland dem du administrerar.': 'The mandate is not among those you administer.',
  'Sista dagen kan inte ligga bakåt i tiden: det som gjordes med uppdraget gäller.':
    'The last day cannot be in the past: what was done by the mandate stands.',
  'Uppdraget är redan avslutat.': 'The mandate has already ended.',
  'Sökte fram dig med personnummer': 'Searched for you by personal identity number',
  Vårdgivaren: 'The care provider',
  'hela vårdgivaren': 'the whole care provider',
  'Det ser ut som ett personnummer. Här söker du på namn, aldrig på personnummer.':
    'That looks like a personal identity number. Here you search by name, never by personal identity number.',
  'Skyddade uppgifter är tomt, sekretessmarkering eller skyddad folkbokföring.':
    'Skyddade uppgifter is empty, sekretessmarkering or skyddad folkbokföring.',
  'Personen fanns redan; arbetsplatsen läggs till.':
    'The person was already here; the place of work is added.',
  'Arbetsplatsen är ändrad sedan filen lästes in.':
    'The place of work has changed since the file was read in.',
  'Personen är registrerad av någon annan.': 'The person has been registered by somebody else.',
  'E-legitimationens uppgifter kunde inte användas.': 'The details of the e-ID could not be used.',
  'Bara vårdgivarens behörighetsadministratör kan avsluta uppdraget.':
    'Only the care provider’s mandate administrator can end the mandate.',
  'Uppdraget hanteras av systemförvaltningen.': 'The mandate is handled by those who run the system.',
  'Personens uppgifter är inte öppna för dig.': 'The person’s data is not open to you.',
  'Personen registrerades just av någon annan. Försök igen.':
    'The person was just registered by somebody else. Try again.',
  'En person med skyddad folkbokföring registreras inte här. Kontakta systemförvaltningen, som lägger upp personen tillsammans med er säkerhetsansvariga.':
    'A person with skyddad folkbokföring is not registered here. Contact those who run the system, who enter the person together with your head of security.',
  Verksamhetschef: 'Head of department',
  Studierektor: 'Study director',
  Planerare: 'Planner',
  Driftansvarig: 'Operations',
  'Huvudansvarig handledare': 'Principal supervisor',
  'Skriv hela personnumret.': 'Write the whole personal identity number.',
  'inget skydd': 'no protection',
};
