/** Swedish as `libs/trainees` says it, and the same in English. */
export const trainees: Readonly<Record<string, string>> = {
  'Välj vad det innebär att tjänsten slutar.': 'Choose what it means that the post ends.',
  'Välj färre resultat.': 'Choose fewer results.',
  'Valet har fel form.': 'The choice has the wrong form.',
  'Dagarna {0}–{1} står i ett signerat intyg och kan inte ändras. Intyget måste först ersättas eller återkallas. En pågående period får förlängas.':
    'The days {0}–{1} are in a signed intyg and cannot change. The intyg must first be replaced or revoked. An ongoing period may be extended.',
  'den som signerade intyget': 'whoever signed the intyg',
  '{0} {1} månader': '{0} {1} months',
  ': {0} (registrerat ur beslutet, inte signerat här)':
    ': {0} (registered from the decision, not signed here)',
  ', {0} månader': ', {0} months',
  'Intyg om godkänd bastjänstgöring{0}{1}': 'Intyg of approved BT{0}{1}',
  'Fullgjord allmäntjänstgöring ({0})': 'Completed AT ({0})',
  'Godkänt kunskapsprov ({0})': 'Passed knowledge test ({0})',
  'Specialistläkare från tredjeland: {0} ({1})': 'Specialist from a third country: {0} ({1})',
  'Bara allmäntjänstgöring avslutas så; BT och ST avslutas av Socialstyrelsens beslut.':
    'Only AT ends like that; BT and ST end with Socialstyrelsen’s decision.',
  '{0}: {1} av {2} månader.': '{0}: {1} of {2} months.',
  'Allmäntjänstgöringen är {0} av {1} månader.': 'AT is {0} of {1} months.',
  'Det godkända kunskapsprovet är inte infört.': 'The passed knowledge test has not been entered.',
  'Kunskapsprovet godkändes först {0}.': 'The knowledge test was not passed until {0}.',
  'Uppgiften finns redan, från {0}. Ta bort den först, med skäl.':
    'The fact already exists, from {0}. Remove it first, with a reason.',
  'Antalet månader ska vara ett tal, till exempel 2 eller 1,5.':
    'The number of months must be a number, for example 2 or 1,5.',
  'Specialiteten finns inte i listan över specialiteter.': 'The specialty is not in the list of specialties.',
  'Ange månader eller delmål som tillgodoräknas.': 'Give months or goals that are credited.',
  'Delmålet {0} finns inte i föreskriften.': 'The goal {0} is not in the regulation.',
  'Dagen finns inte i kalendern.': 'The day does not exist in the calendar.',
  'Perioden börjar {0}, före legitimationen {1}. Tjänstgöring före legitimation räknas inte; den kan tillgodoräknas.':
    'The period begins {0}, before the licence {1}. Service before the licence does not count; it can be credited.',
  'Perioden {0} ligger utanför tjänsten {1}.': 'The period {0} is outside the post {1}.',
  'Tjänstgöringsgraden ska vara hela procent, 1–100.': 'The percentage must be whole per cent, 1–100.',
  'Uppehållet överlappar ett annat uppehåll {0}.': 'The interruption overlaps another interruption {0}.',
  'Tjänstgöringen blir mer än 100 % sammanlagt {0}.': 'The service comes to more than 100 % in all {0}.',
  'Tjänstens sista dag ligger före den första.': 'The last day of the post is before the first.',
  'Tjänsten börjar {0}, före legitimationen {1}.': 'The post begins {0}, before the licence {1}.',
  allmäntjänstgöring: 'AT',
  'För {0} gäller {1}.': '{1} applies to {0}.',
  'Ange om bastjänstgöringen är fristående eller ingår i ST.':
    'State whether the BT is separate or part of ST.',
  'Fristående eller i ST anges bara för bastjänstgöring.': 'Separate or in ST is stated only for BT.',
  'Allmäntjänstgöring görs före legitimationen; ange inget legitimationsdatum.':
    'AT is done before the licence; give no day of the licence.',
  'Forskar-ST och ledarskaps-ST anges bara för ST.': 'Research ST and leadership ST are stated only for ST.',
  'Legitimationen är inte kontrollerad. Hämta uppgiften ur HOSP innan tjänsten registreras.':
    'The licence has not been checked. Fetch it from HOSP before the post is registered.',
  'Enligt HOSP är läkaren legitimerad från {0}.': 'According to HOSP the doctor is licensed from {0}.',
  'Läkaren har redan fullgjort allmäntjänstgöringen.': 'The doctor has already completed AT.',
  'specialiseringstjänstgöring i specialiteten': 'ST in the specialty',
  'Läkaren har redan en pågående tjänst för {0}. Den måste avslutas först.':
    'The doctor already has an ongoing post for {0}. It must be ended first.',
  'studierektor för den pågående tjänsten': 'study director of the ongoing post',
  'Läkaren har redan en godkänd bastjänstgöring. Bastjänstgöring görs bara en gång.':
    'The doctor already has an approved BT. BT is done only once.',
  'Läkaren har redan en pågående tjänst för bastjänstgöring. Den måste avslutas först.':
    'The doctor already has an ongoing post for BT. It must be ended first.',
  'Du kan inte registrera din egen tjänst.': 'You cannot register your own post.',
  'Läkaren kan inte vara sin egen verksamhetschef.': 'The doctor cannot be their own head of department.',
  'Läkaren kan inte vara sin egen samordnare.': 'The doctor cannot be their own coordinator.',
  'Läkaren kan inte besluta om sitt eget tillgodoräknande.': 'The doctor cannot decide on their own credit.',
  'Enheten finns inte.': 'The unit does not exist.',
  'Ange vilket av allmäntjänstgöringens avsnitt perioden hör till.':
    'State which section of AT the period belongs to.',
  'Avsnitt anges bara för allmäntjänstgöring.': 'A section is stated only for AT.',
  'Den andra tjänsten finns inte.': 'The other post does not exist.',
  'Tjänstgöringen kan bara räknas även i en specialiseringstjänstgöring, aldrig allmäntjänstgöring.':
    'The service can only count also in an ST, never in an AT.',
  'Den andra tjänsten pågår inte.': 'The other post is not ongoing.',
  'Perioden ligger utanför den andra tjänsten.': 'The period is outside the other post.',
  'väntar på filen': 'waiting for the file',
  'uppladdad {0}, inte kontrollerad mot originalet': 'uploaded {0}, not checked against the original',
  'verifierad kopia: jämförd med originalet av {0}': 'verified copy: compared with the original by {0}',
  'inte godtagen som kopia av {0}': 'not accepted as a copy by {0}',
  'Filen är inte uppladdad ännu.': 'The file has not been uploaded yet.',
  'Handlingen väntar på kontroll.': 'The document is waiting to be checked.',
  'Handlingen är redan verifierad och kan inte bytas ut.':
    'The document is already verified and cannot be exchanged.',
  'Handlingen är inte godtagen. Läkaren kan ladda upp en ny fil.':
    'The document has not been accepted. The doctor can upload a new file.',
  'Filen är ingen ELMO-fil (EMREX, version 1).': 'The file is not an ELMO file (EMREX, version 1).',
  'Filen säger inte vem den gäller.': 'The file does not say whom it is about.',
  'Filen innehåller inga resultat.': 'The file holds no results.',
  'Filen innehåller fler än {0} resultat. Välj färre när du hämtar den.':
    'The file holds more than {0} results. Choose fewer when you download it.',
  'Filen gäller någon som heter något annat än du. Har du bytt namn efter examen lägger du in handlingen under Tidigare papper i stället.':
    'The file is about somebody with another name than yours. If you have changed your name since the degree, add the document under Earlier papers instead.',
  'Tjänsten pågår.': 'The post is ongoing.',
  'Utbildningen är godkänd. Tjänsten kan inte längre ändras.':
    'The training is approved. The post can no longer change.',
  'Tjänsten är avslutad och kan inte längre ändras.': 'The post has ended and can no longer change.',
  'Tjänsten är återtagen: den registrerades av misstag.':
    'The post is withdrawn: it was registered by mistake.',
  'Tjänsten kan inte registreras här: läkaren har skyddad folkbokföring, och intyget om fullgjord bastjänstgöring kräver uppgift om tjänstgöringsställe. Använd Socialstyrelsens blanketter på papper och skicka dem enligt den egna regionens rutin för skyddade personuppgifter. Socialstyrelsen kan registrera en ansökan som kommer in på papper.':
    'The post cannot be registered here: the doctor has skyddad folkbokföring, and the intyg of completed BT requires the place of service. Use Socialstyrelsen’s paper forms and send them according to your region’s routine for protected personal data. Socialstyrelsen can register an application that arrives on paper.',
  'Ange perioder eller månader per område, inte båda: annars räknas tiden två gånger.':
    'Give periods or months by area, not both: otherwise the time is counted twice.',
  'Perioden slutar efter beslutet {0}, som bara kan godkänna det som har varit.':
    'The period ends after the decision {0}, which can only approve what has been.',
  'Området står redan på en annan rad.': 'The area is already on another row.',
  'Bastjänstgöring, {0}': 'BT, {0}',
  'nya bestämmelser: BT före ST': 'new provisions: BT before ST',
  'äldre bestämmelser: AT före ST': 'older provisions: AT before ST',
  Läkarexamen: 'Medical degree',
  'Kunskapsprov (läkarexamen från land utanför EU, EES och Schweiz)':
    'Knowledge test (medical degree from a country outside the EU, EEA and Switzerland)',
  'signaturen är inte kontrollerad': 'the signature has not been checked',
  'filen är inte signerad': 'the file is not signed',
  'Resultatet saknar benämning eller utfärdare.': 'The result lacks a name or an issuer.',
  'Enligt filen är resultatet inte godkänt.': 'According to the file the result is not passed.',
  'En av resultatets texter är för lång.': 'One of the texts of the result is too long.',
  'Välj vad minst ett av resultaten är.': 'Choose what at least one of the results is.',
  'Resultatet är valt två gånger. Välj en sak.': 'The result is chosen twice. Choose one thing.',
  'Resultatet finns inte i filen.': 'The result is not in the file.',
  'Registrerat ur beslutet, inte signerat här.': 'Registered from the decision, not signed here.',
  'Perioden har inte börjat.': 'The period has not begun.',
  'Räknas till och med i dag, {0}.': 'Counted up to and including today, {0}.',
  '{0} uppehåll räknas inte.': '{0} interruption does not count.',
  'Semester och jourkompensation räknas som tjänstgöring och förs inte in.':
    'Holiday and compensation for on-call duty count as service and are not entered.',
  'Tillgodoräknad tid redovisas för sig och blandas aldrig med tjänstgöring.':
    'Credited time is shown separately and never mixed with service.',
  'Det som är inlagt räcker inte till {0} månader på heltid.':
    'What has been entered is not enough for {0} full-time months.',
  'En tillgodoräknad rad har ett antal månader som inte kan läsas och räknas inte.':
    'A credited row has a number of months that cannot be read and does not count.',
  'Planen har ändrats sedan du öppnade den. Din text är kvar på sidan; läs in planen igen och jämför.':
    'The plan has changed since you opened it. Your text is still on the page; load the plan again and compare.',
  'Någon har ändrat tjänsten sedan du öppnade den. Läs in sidan igen och gör om ändringen.':
    'Somebody has changed the post since you opened it. Load the page again and make the change once more.',
  'läste uppgifter om bakgrund': 'read facts about the background',
  'förde in en uppgift om bakgrund': 'entered a fact about the background',
  'tog bort en uppgift om bakgrund': 'removed a fact about the background',
  'Uppgiften finns inte.': 'The fact does not exist.',
  'Uppgiften är redan borttagen.': 'The fact has already been removed.',
  'lade till tillgodoräknad tid': 'added credited time',
  'tog bort tillgodoräknad tid': 'removed credited time',
  'Raden finns inte.': 'The row does not exist.',
  'lade till ett uppehåll': 'added an interruption',
  'tog bort ett uppehåll': 'removed an interruption',
  'Uppehållet finns inte.': 'The interruption does not exist.',
  'ändrade vilka som ansvarar': 'changed who is responsible',
  'ändrade tjänstens märkning': 'changed the marking of the post',
  'ändrade tjänstens tid': 'changed the time of the post',
  'lade till en tjänstgöringsperiod': 'added a period of service',
  'ändrade en tjänstgöringsperiod': 'changed a period of service',
  'tog bort en tjänstgöringsperiod': 'removed a period of service',
  'Perioden finns inte.': 'The period does not exist.',
  'Personnumret i filen är inte ditt.': 'The personal identity number in the file is not yours.',
  'Födelsedatumet i filen är inte ditt.': 'The date of birth in the file is not yours.',
  'valde föreskrift för utbildningen': 'chose the regulation of the training',
  'Bara för specialiseringstjänstgöring kan föreskrift väljas.': 'A regulation can be chosen only for ST.',
  'Tjänsten följer redan {0}.': 'The post already follows {0}.',
  'förde in att AT är fullgjord': 'entered that AT is completed',
  'rättade vad det innebar att tjänsten slutade': 'corrected what it meant that the post ended',
  'Det står redan så.': 'It already says so.',
  'Läkaren finns inte i Specialistvägen.': 'The doctor is not in Specialistvägen.',
  'Vårdgivaren hör till en annan region.': 'The care provider belongs to another region.',
  'Regionen har inte slagit på portfölj: personuppgiftsansvarig, rättslig grund och bevarandetid saknas.':
    'The region has not turned on the portfolio: controller, legal ground and retention time are missing.',
  'läste listan över tidigare handlingar': 'read the list of earlier documents',
  'öppnade en tidigare handling': 'opened an earlier document',
  'avslutade tjänsten': 'ended the post',
  'Slutdagen ligger utanför tjänsten.': 'The last day is outside the post.',
  'Det finns tjänstgöring efter slutdagen. Korta eller ta bort de perioderna först.':
    'There is service after the last day. Shorten or remove those periods first.',
  'Utkast av {0}': 'Draft by {0}',
  'Tidigare intyg på papper': 'Earlier intyg on paper',
  'Utkastet väntar på läkarens godkännande': 'The draft waits for the doctor to agree',
  'såg läkaren i sin lista': 'saw the doctor in their list',
  'Personen har inget uppdrag som {0} hos vårdgivaren i dag.':
    'The person holds no mandate as {0} at the care provider today.',
  behörighetsadministratör: 'mandate administrator',
  'provade en fil med studieresultat': 'tried a file with study results',
  'lade till studieresultat ur en fil': 'added study results from a file',
  'lade till en handling': 'added a document',
  'laddade upp en fil': 'uploaded a file',
  'Filen ska vara en PDF, PNG eller JPEG på högst 10 MB.':
    'The file must be a PDF, PNG or JPEG of at most 10 MB.',
  'kontrollerade en tidigare handling mot originalet': 'checked an earlier document against the original',
  'delade en handling': 'shared a document',
  'Filen har bytts ut sedan du öppnade den. Öppna den igen.':
    'The file has been exchanged since you opened it. Open it again.',
  'Skriv varför kopian inte godtas.': 'Write why the copy is not accepted.',
  'Handlingen är redan hanterad. Läs in sidan igen.':
    'The document has already been handled. Load the page again.',
  'Utbildningen fortsätter i en annan tjänst.': 'The training goes on in another post.',
  'läste studieresultat': 'read study results',
  'tog tillbaka ett studieresultat': 'took back a study result',
  'Uppgiften finns inte, eller är redan tillbakatagen.':
    'The fact does not exist, or has already been taken back.',
  'läste den individuella planen': 'read the individual plan',
  'Läkaren har ingen tjänst.': 'The doctor has no post.',
  'Det finns inget utkast att godkänna. Huvudansvarig handledare skriver planen.':
    'There is no draft to agree to. The principal supervisor writes the plan.',
  'Det finns ingen plan att dela ännu.': 'There is no plan to share yet.',
  'läste tjänsten': 'read the post',
  'läste tjänsterna': 'read the posts',
  'läste tidsredovisningen': 'read the account of time',
  'Läkaren har ingen tjänst ännu.': 'The doctor has no post yet.',
  'återtog en tjänst som registrerats av misstag': 'withdrew a post that was registered by mistake',
  'skrev i den individuella planen': 'wrote in the individual plan',
  'Bara tjänstens huvudansvariga handledare skriver planen.':
    'Only the principal supervisor of the post writes the plan.',
  'godkände planen': 'agreed to the plan',
  'Utkastet är redan godkänt eller ersatt.': 'The draft has already been agreed to or replaced.',
  'Tjänsten pågår inte längre.': 'The post is no longer ongoing.',
  'Det finns ingen plan ännu.': 'There is no plan yet.',
  Doktorsexamen: 'Doctorate',
  'Resultatets dag ligger i framtiden.': 'The day of the result is in the future.',
  'Beslutsdagen ligger i framtiden.': 'The day of the decision is in the future.',
  'Ange legitimationsdatum.': 'Give the day of the licence.',
  'Ange specialitet.': 'Give a specialty.',
  'delade planen': 'shared the plan',
  'Uppgiften kommer ur en ELMO-fil (t.ex. från Ladok), inläst {0} kl. {1}':
    'The fact comes from an ELMO file (e.g. from Ladok), read in {0} at {1}',
  'filens namn och personnummer stämmer med läkarens':
    'the file’s name and personal identity number agree with the doctor’s',
  'filens namn stämmer med läkarens men den har inget svenskt personnummer':
    'the file’s name agrees with the doctor’s but it has no Swedish personal identity number',
  'Doktorsexamen ({0})': 'Doctorate ({0})',
  'Kompletterande utbildning (KUL)': 'Supplementary programme (KUL)',
  'Kunskapsprov efter AT': 'Knowledge test after AT',
  '{0}: Individuell plan': '{0}: Individual plan',
  'Resultat {0}': 'Result {0}',
};
