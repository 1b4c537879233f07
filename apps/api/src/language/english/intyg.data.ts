/** Swedish as `libs/intyg` says it, and the same in English. */
export const intyg: Readonly<Record<string, string>> = {
  'Skriv vem som ordnar kursen.': 'Write who arranges the course.',
  'Välj en kurs ur katalogen eller beskriv en ny.':
    'Choose a course from the catalogue or describe a new one.',
  'Välj minst en läkare.': 'Choose at least one doctor.',
  'Skriv kursens ämne.': 'Write the subject of the course.',
  'Välj minst en deltagare.': 'Choose at least one participant.',
  'inte rätt person': 'not the right person',
  'Hur det kontrollerats, metod': 'How it was checked, method',
  'Hur det kontrollerats': 'How it was checked',
  'Del av tjänstgöringen inom primärvård': 'Part of the service in primary care',
  'Del av tjänstgöringen inom akut sjukvård': 'Part of the service in emergency care',
  'Perioden slutar före den börjar.': 'The period ends before it begins.',
  '{0} fylls inte i på blanketten.': '{0} is not filled in on the form.',
  '{0} undertecknar inte blanketten.': '{0} does not sign the form.',
  'Delmålet {0} finns inte bland dem som blanketten tar upp i {1}.':
    'The goal {0} is not among those that the form covers in {1}.',
  'Intygen skrivs när kursen är slut.': 'The intyg are written when the course is over.',
  '{0} har ingen blankett om kurs.': '{0} has no form about a course.',
  'Delmålet {0} finns inte i {1}.': 'The goal {0} is not in {1}.',
  'Du kan påminna när det har gått sju dagar.': 'You can remind when seven days have passed.',
  'Handledarens uppdrag är avslutat. Be en annan handledare att signera.':
    'The supervisor’s assignment has ended. Ask another supervisor to sign.',
  'Verksamhetschefens uppdrag är avslutat. Be den som är verksamhetschef i dag att signera.':
    'The head of department’s mandate has ended. Ask whoever is head of department today to sign.',
  'Den externa bedömarens uppdrag är återtaget. Skicka igen när en ny bedömare är utsedd.':
    'The external assessor’s appointment is withdrawn. Send again when a new assessor is appointed.',
  'Delegeringen till läkaren är avslutad. Be verksamhetschefen att signera.':
    'The delegation to the doctor has ended. Ask the head of department to sign.',
  '{0} Underskriften som redan fanns gäller inte längre.':
    '{0} The signature that was already there is no longer valid.',
  'Du har ingen utbildningstjänst ännu. Din studierektor lägger upp den.':
    'You have no training post yet. Your study director sets it up.',
  'Allmäntjänstgöringen har inga intyg här. Tjänstgöring och prov registreras.':
    'AT has no intyg here. Service and tests are registered.',
  bastjänstgöring: 'BT',
  specialiseringstjänstgöring: 'ST',
  'Din {0} är godkänd.': 'Your {0} is approved.',
  'Alla intyg är signerade. Nu kan du ansöka om {0}.': 'All intyg are signed. Now you can apply for {0}.',
  'Gå till ansökan': 'Go to the application',
  'intyg om godkänd bastjänstgöring': 'the intyg of approved BT',
  'har återsänts': 'has been returned',
  'har avböjts': 'has been declined',
  'Öppna och skicka igen': 'Open and send again',
  'Du har ett utkast till {0} som inte är skickat.': 'You have a draft of {0} that has not been sent.',
  'Fortsätt på utkastet': 'Go on with the draft',
  'Ett delmål återstår': 'One goal is left',
  '{0} delmål återstår': '{0} goals are left',
  '{0} att begära intyg för. Börja med {1}{2}.': '{0} to ask for intyg for. Begin with {1}{2}.',
  'Begär intyg': 'Ask for an intyg',
  tjänstgöring: 'service',
  'Du har {0} av {1} månader. Intyget om fullgjord {2} begärs när de är fullgjorda.':
    'You have {0} of {1} months. The intyg of completed {2} is asked for when they are completed.',
  'Begär intyget om fullgjord {0} av din verksamhetschef.':
    'Ask your head of department for the intyg of completed {0}.',
  'Begär Bilaga {0}': 'Ask for Bilaga {0}',
  'Begär intyget om uppnådd specialistkompetens av dem som ska bedöma det.':
    'Ask those who are to assess it for the intyg of achieved specialist competence.',
  'Du väntar på att studierektorn utser en extern bedömare.':
    'You are waiting for the study director to appoint an external assessor.',
  'Begär intyget om uppnådd baskompetens av huvudansvarig handledare och extern bedömare.':
    'Ask the principal supervisor and the external assessor for the intyg of achieved basic competence.',
  'Inget är ditt att göra just nu. Du väntar på {0}.':
    'Nothing is yours to do right now. You are waiting for {0}.',
  'Inloggningen för underskrift är äldre än underskriften. Legitimera dig på nytt.':
    'The sign-in for the signature is older than the signature. Identify yourself again.',
  'E-legitimationens tid ligger i framtiden. Underskriften gjordes inte.':
    'The time of the e-ID is in the future. The signature was not made.',
  'Underskrift kräver e-legitimation på tillitsnivå 3.': 'A signature requires an e-ID at assurance level 3.',
  'skickat till {0} den {1}': 'sent to {0} on {1}',
  'återtaget av dig': 'taken back by you',
  'återtaget av läkaren': 'taken back by the doctor',
  'väntar på medsignering ({0} av {1}: {2})': 'waits for a second signature ({0} of {1}: {2})',
  'signerat den {0}': 'signed on {0}',
  'återsänt därför att {0}': 'returned because {0}',
  'inget skäl angavs': 'no reason was given',
  'avböjt: {0}': 'declined: {0}',
  'såg intyg som bär enhetens namn': 'saw intyg that carry the name of the unit',
  'fel person': 'wrong person',
  'fel uppgift (ersätts)': 'wrong information (to be replaced)',
  'signerat av misstag': 'signed by mistake',
  'inte undertecknat av mig': 'not signed by me',
  'falskt underlag': 'false basis',
  'Det finns ingen återkallelse att svara på.': 'There is no revocation to answer.',
  'Du har redan svarat på återkallelsen.': 'You have already answered the revocation.',
  'Ett beslut vilar på intyget, så det kan inte återkallas här. Anmäl det till Socialstyrelsen i stället.':
    'A decision rests on the intyg, so it cannot be revoked here. Report it to Socialstyrelsen instead.',
  'Intyget är redan anmält, och inget är beslutat än.':
    'The intyg is already reported, and nothing is decided yet.',
  'Anmälan är redan avgjord, eller inte din att avgöra.':
    'The report is already decided, or not yours to decide.',
  'återkallade efter en anmälan': 'revoked after a report',
  'återkallat: {0}': 'revoked: {0}',
  återkallat: 'revoked',
  'avbrutet före medsignering: {0}': 'broken off before the second signature: {0}',
  'avbrutet före medsignering': 'broken off before the second signature',
  '1 deltagare väntar på intyg': '1 participant waits for an intyg',
  '{0} deltagare väntar på intyg': '{0} participants wait for intyg',
  'Läkaren invänder mot den externa bedömaren': 'The doctor objects to the external assessor',
  'Extern bedömning': 'External assessment',
  'Inbjudan gäller inte längre.': 'The invitation is no longer valid.',
  'sökte extern bedömare': 'searched for an external assessor',
  'utsåg extern bedömare': 'appointed an external assessor',
  '{0} (Källa: {1}.)': '{0} (Source: {1}.)',
  'Innehållet hör till en annan blankett.': 'The content belongs to another form.',
  'Du har ingen utbildningstjänst ännu.': 'You have no training post yet.',
  '{0} är inget intyg i den utbildning som du går ({1}).':
    '{0} is no intyg in the training that you are in ({1}).',
  'Underskriften blev inte klar i tid. Inget signerades.':
    'The signature was not completed in time. Nothing was signed.',
  'Underskriften är redan använd eller har gått ut. Öppna intyget och börja om.':
    'The signature has already been used or has run out. Open the intyg and begin again.',
  'Underskriften kunde inte göras just nu. Inget är signerat. Försök igen om en stund.':
    'The signature could not be made right now. Nothing has been signed. Try again in a while.',
  'Utbildningen har ingen kursblankett.': 'The training has no form for courses.',
  'Kursen har inga delmål enligt {0}, som läkaren följer.':
    'The course has no goals according to {0}, which the doctor follows.',
  'Utsedd av verksamhetschefen ({0})': 'Appointed by the head of department ({0})',
  'anmälde till en kurs': 'enrolled in a course',
  'Du är inte anmäld, eller så har kursledaren redan skrivit ditt intyg.':
    'You are not enrolled, or the course leader has already written your intyg.',
  'Den som leder kursen kan inte intyga den för sig själv.':
    'Whoever leads the course cannot attest it for themselves.',
  'Blanketten om kurs finns i specialiseringstjänstgöringen (ST), och det finns ingen ST-tjänst här. I BT skrivs kursen in i intyget om delmålet.':
    'The form about a course exists in ST, and there is no ST post here. In BT the course is written into the intyg about the goal.',
  'Det går inte som intyget ligger till nu. Läs in sidan igen.':
    'That cannot be done as the intyg stands now. Load the page again.',
  'Någon har ändrat intyget sedan du öppnade det. Läs in det igen och gör om ändringen.':
    'Somebody has changed the intyg since you opened it. Load it again and make the change once more.',
  'Ett intyg kan bara vila på en äldre handling som är en verifierad kopia.':
    'An intyg can only rest on an older document that is a verified copy.',
  'Det intyg som det nya skulle vila på gäller inte, eller är inte läkarens.':
    'The intyg that the new one would rest on is not in force, or is not the doctor’s.',
  'Läkaren har ingen utbildningstjänst.': 'The doctor has no training post.',
  'Är eller har varit huvudansvarig handledare.': 'Is or has been principal supervisor.',
  'Är eller har varit handledare.': 'Is or has been supervisor.',
  'Är verksamhetschef för tjänsten.': 'Is head of department for the post.',
  'Är studierektor för tjänsten.': 'Is study director for the post.',
  'Är BT-samordnare för tjänsten.': 'Is BT coordinator for the post.',
  'Utsedd extern bedömare': 'Appointed external assessor',
  'Intyget väntar inte längre på din underskrift.': 'The intyg no longer waits for your signature.',
  'Intyget ändrades efter att du öppnade det. Läs in det igen.':
    'The intyg was changed after you opened it. Load it again.',
  'Underskriften hann gå ut. Öppna intyget och börja om.':
    'The signature ran out. Open the intyg and begin again.',
  'Det intyg som skulle ersättas gäller inte längre.':
    'The intyg that was to be replaced is no longer in force.',
  'En kursledare kan bara underteckna intyget om kurs.':
    'A course leader can only sign the intyg about a course.',
  '{0} saknas för den som undertecknar.': '{0} is missing for whoever signs.',
  'läste översikten': 'read the overview',
  'läste målen': 'read the goals',
  'läste listan över intyg': 'read the list of intyg',
  'Du kan inte underteckna ett intyg om dig själv.': 'You cannot sign an intyg about yourself.',
  'Intyget ska undertecknas av två olika personer.': 'The intyg must be signed by two different people.',
  'Ingen huvudansvarig handledare är utsedd.': 'No principal supervisor is appointed.',
  'Ett intyg står två gånger i listan.': 'An intyg is in the list twice.',
  'Intyget är inte längre så som det visades. Läs in det igen.':
    'The intyg is no longer as it was shown. Load it again.',
  'Det intyg som ska ersättas gäller inte längre.': 'The intyg that is to be replaced is no longer in force.',
  'En underskrift omfattar minst ett och högst 40 dokument.':
    'A signature covers at least one and at most 40 documents.',
  'Dokumentet väntar inte på din underskrift.': 'The document does not wait for your signature.',
  'En ny underskrift påbörjades i stället.': 'A new signature was begun instead.',
  'förberedde ett intyg': 'prepared an intyg',
  'öppnade ett signerat dokument': 'opened a signed document',
  'antecknade att mål inte är uppnådda': 'noted that goals are not achieved',
  'läste anteckningar om mål som inte är uppnådda': 'read notes about goals that are not achieved',
  'Anteckningen är redan kommenterad eller finns inte.': 'The note already has a comment or does not exist.',
  'Den nya dagen ska ligga efter i dag.': 'The new day must be after today.',
  'Kursen slutar före den börjar.': 'The course ends before it begins.',
  'Bara en studierektor registrerar en kurs åt någon annan som leder den.':
    'Only a study director registers a course for somebody else who leads it.',
  'Välj en kurs eller beskriv en ny.': 'Choose a course or describe a new one.',
  'Skriv minst ett delmål som kursen täcker.': 'Write at least one goal that the course covers.',
  '{0} står två gånger.': '{0} is there twice.',
  'Bara ett intyg som gäller, eller som är återkallat för att en uppgift är fel, kan ersättas, av läkaren själv.':
    'Only an intyg that is in force, or revoked because some information is wrong, can be replaced, by the doctor.',
  'Ett nytt intyg som ersätter detta är redan påbörjat.':
    'A new intyg that replaces this one has already been begun.',
  'begärde ett intyg': 'asked for an intyg',
  'Intyg begärs av läkaren själv.': 'An intyg is asked for by the doctor.',
  'Delmål, period och undertecknare ändras av läkaren. Återsänd intyget och skriv vad som ska ändras.':
    'Goals, period and signers are changed by the doctor. Return the intyg and write what should change.',
  'Intyget ändrades under tiden.': 'The intyg was changed meanwhile.',
  'Välj vem som ska underteckna.': 'Choose who is to sign.',
  'Kursledaren har inte loggat in. Bjud in på nytt, eller välj en handledare.':
    'The course leader has not signed in. Invite again, or choose a supervisor.',
  'Dokumentet väntar inte längre på din underskrift.': 'The document no longer waits for your signature.',
  'läste ett intyg': 'read an intyg',
  'kontrollerade ett intyg': 'checked an intyg',
  'obekräftad bedömare': 'assessor not confirmed',
  återtog: 'took back',
  återsände: 'returned',
  'lät intyget återgå': 'let the intyg go back',
  avböjde: 'declined',
  påminde: 'reminded',
  'började underteckna': 'began to sign',
  'undertecknade, väntar på medsignering': 'signed, waits for a second signature',
  'underskriften blev inte klar': 'the signature was not completed',
  återkallade: 'revoked',
  'ersattes av ett nytt intyg': 'was replaced by a new intyg',
  'Någon av dem som valts är inte längre anmäld. Läs in sidan igen.':
    'One of those chosen is no longer enrolled. Load the page again.',
  'Bara den som leder kursen skriver intygen om den.':
    'Only whoever leads the course writes the intyg about it.',
  'skrev ett kursintyg': 'wrote a course intyg',
  Utbildningsaktiviteter: 'Training activities',
  'Skriv vad kursen heter.': 'Write what the course is called.',
  'Beskriv kursen.': 'Describe the course.',
  'Se beslutet': 'See the decision',
  'bevis om specialistkompetens': 'the specialist certificate',
  'intyget om {0}': 'the intyg of {0}',
  'intyget {0}': 'the intyg {0}',
  'signeras just nu': 'being signed right now',
  Handledningssamtal: 'Supervision meeting',
  'skapade utkastet': 'made the draft',
  skickade: 'sent',
  undertecknade: 'signed',
  'ej kontrollerad': 'not checked',
  ersatt: 'replaced',
  'Individuell plan': 'Individual plan',
  'skrev kursintyget på nytt': 'wrote the course intyg again',
  'Läkaren har bett någon annan underteckna kursintyget.':
    'The doctor has asked somebody else to sign the course intyg.',
  'Intyget ligger hos läkaren, som skriver på det.': 'The intyg is with the doctor, who is writing it.',
  'En annan revision kom emellan.': 'Another revision came in between.',
  'Underlaget väljs av läkaren innan intyget skickas.':
    'The evidence is chosen by the doctor before the intyg is sent.',
  'Underlaget finns inte om intygets delmål.': 'There is no such evidence about the goals of the intyg.',
  'utkast, sparat {0}': 'draft, saved {0}',
  'CBD (fallbaserad diskussion)': 'CBD (case-based discussion)',
  '360-gradersåterkoppling (MSF)': '360-degree feedback (MSF)',
  'Dokumentet fick en annan underskrift medan du skrev under. Öppna det och skriv under igen.':
    'The document was given another signature while you were signing. Open it and sign again.',
  'Underskriftstjänsten skriver under ett dokument i taget.':
    'The signature service signs one document at a time.',
};
