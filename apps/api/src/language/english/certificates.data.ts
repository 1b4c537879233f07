/** Swedish as `libs/certificates` says it, and the same in English. */
export const certificates: Readonly<Record<string, string>> = {
  'adress, telefon och e-post': 'address, telephone and e-mail',
  'enheter och vårdgivare': 'units and care providers',
  'Ange väg till legitimation, tjänstens form och bastjänstgöringens första dag.':
    'Give the route to a licence, the form of the post and the first day of BT.',
  'Ange specialitet för en ansökan om bevis, och bara då.':
    'Give a specialty for an application for a specialist certificate, and only then.',
  'Är ansökan komplett?': 'Is the application complete?',
  'tar inte ställning': 'takes no position',
  'Ange i vilka avseenden kompetensen är otillräcklig.':
    'State in what respects the competence is insufficient.',
  'sökanden har bekräftat i Specialistvägen': 'the applicant has confirmed in Specialistvägen',
  'på annat sätt': 'in another way',
  'Skriv något här.': 'Write something here.',
  'väntar på avgift': 'waiting for the fee',
  'under handläggning': 'being examined',
  'komplettering begärd': 'supplement requested',
  'kommunicerad inför avslag': 'grounds communicated before refusal',
  överklagad: 'appealed',
  'Ett överklagande ska ha kommit in senast {0}. Är den dagen en lördag, söndag eller helgdag räcker nästa vardag.':
    'An appeal must have arrived by {0}. If that day is a Saturday, Sunday or public holiday, the next working day is enough.',
  'kom in efter sista dagen – pröva om det ska avvisas':
    'arrived after the last day – consider whether to dismiss it',
  'ingen dag för delgivning är antecknad': 'no day of delivery has been noted',
  'Ansökan om intyg om godkänd bastjänstgöring': 'Application for the intyg of approved BT',
  'Ansökan om bevis om specialistkompetens': 'Application for the specialist certificate',
  sökande: 'applicant',
  'extern bedömare': 'external assessor',
  'annan specialistläkare': 'another specialist',
  'utsedd läkare': 'appointed doctor',
  'Ärendet är redan ditt.': 'The case is already yours.',
  'En annan handläggare har ärendet. Ta över det med skäl.':
    'Another case officer has the case. Take it over with a reason.',
  'Ta ärendet först.': 'Take the case first.',
  'En annan handläggare gör detta: två personer behövs.':
    'Another case officer does this: two people are needed.',
  'Ärendets handläggare gör detta.': 'The case officer of the case does this.',
  'Går inte när ärendet är {0}.': 'Not possible when the case is {0}.',
  Kompetensbedömning: 'Assessment of competence',
  godkänd: 'approved',
  '{0} den {1}': '{0} on {1}',
  '{0} – förelagd att betala senast {1}': '{0} – ordered to pay by {1}',
  '{0}: {1} den {2}': '{0}: {1} on {2}',
  'ansökan påbörjad': 'application begun',
  'ansökan inkommen': 'application received',
  'ansökan på papper registrerad': 'paper application registered',
  'handläggare har tagit ärendet': 'a case officer has taken the case',
  'andra handläggare har tagit del av ärendet': 'a second case officer has read the case',
  'annan handläggare har tagit över ärendet': 'another case officer has taken over the case',
  'ärendet lämnat åt en annan handläggare': 'the case handed to another case officer',
  'handläggare har angett att jäv inte finns': 'a case officer has stated that there is no bias',
  'handläggare har angett jäv och lämnat ärendet': 'a case officer has stated bias and left the case',
  'avgiften antecknad som betald': 'the fee noted as paid',
  'sökanden förelagd att betala': 'the applicant ordered to pay',
  'handläggningen fortsätter': 'the examination goes on',
  'enheten tillfrågad om intyget stämmer': 'the unit asked whether the intyg is right',
  'sakkunnig tillfrågad': 'expert asked',
  'sakkunnigs utlåtande inkommet': 'the expert’s opinion received',
  'skälen kommunicerade inför avslag': 'the grounds communicated before refusal',
  'avslag föreslaget': 'refusal proposed',
  'bifall föreslaget': 'approval proposed',
  'godkänd efter föredragning': 'approved after presentation',
  'beslut på papper antecknat': 'decision on paper noted',
  'sökanden har tagit del av beslutet': 'the applicant has read the decision',
  'överklagande registrerat': 'appeal registered',
  'omprövning påbörjad': 're-examination begun',
  'omprövat: beslutet står fast': 're-examined: the decision stands',
  'skälen kommunicerade inför ändring av beslutet':
    'the grounds communicated before a change of the decision',
  'ändring av beslutet föreslagen': 'change of the decision proposed',
  'beslutet ändrat': 'the decision changed',
  'maskad kopia utlämnad': 'masked copy handed out',
  'Ange varför ansökan kan godkännas trots detta: {0}':
    'State why the application can be approved despite this: {0}',
  'Ärendets handläggare måste först ha föreslagit bifall.':
    'The case officer of the case must have proposed approval first.',
  'Den som föreslog bifall kan inte också vara den andra som beslutar.':
    'Whoever proposed approval cannot also be the second to decide.',
  'En handläggare måste först ha föreslagit avslaget.':
    'A case officer must have proposed the refusal first.',
  'Den som föreslog avslaget kan inte också besluta det. Två personer behövs.':
    'Whoever proposed the refusal cannot also decide it. Two people are needed.',
  'Skälen måste först ha kommunicerats med den sökande.':
    'The grounds must first have been communicated to the applicant.',
  'Den sökande har till och med {0} på sig att yttra sig.':
    'The applicant has until {0} to give a statement.',
  'Den sökande måste först ha förelagts att betala.': 'The applicant must first have been ordered to pay.',
  'Den sökande har till och med {0} på sig att betala.': 'The applicant has until {0} to pay.',
  'Svarsdagen måste ligga efter i dag.': 'The day for the answer must be after today.',
  'Dagen har inte varit än.': 'The day has not come yet.',
  'Intygen som ansökan vilar på': 'The intyg that the application rests on',
  'Till ansökan hör intyget om fullgjord tjänstgöring (2021: bilaga 3 eller 6) och det avslutande intyget om uppnådd kompetens (2021: bilaga 4 eller 7; 2015: bilaga 2 eller 8 b).':
    'The application comes with the intyg of completed service (2021: appendix 3 or 6) and the final intyg of achieved competence (2021: appendix 4 or 7; 2015: appendix 2 or 8 b).',
  'Ansökningarnas förteckningar över bifogade intyg är lästa; att intygen krävs är en slutsats':
    'The lists of enclosed intyg in the application forms have been read; that the intyg are required is a conclusion',
  '{0} saknas.': '{0} is missing.',
  ' eller ': ' or ',
  'Inget saknas enligt de kontroller som systemet gör. Socialstyrelsen gör en egen prövning.':
    'Nothing is missing according to the checks that the system makes. Socialstyrelsen makes its own examination.',
  'Skicka ändå – Socialstyrelsen kan begära komplettering eller avslå':
    'Send anyway – Socialstyrelsen may ask for a supplement or refuse',
  '{0} att se över. Socialstyrelsen gör en egen prövning.':
    '{0} to look at. Socialstyrelsen makes its own examination.',
  ' och {0} att se över': ' and {0} to look at',
  '{0}{1}. Du kan skicka ändå – Socialstyrelsen kan begära komplettering eller avslå.':
    '{0}{1}. You can send anyway – Socialstyrelsen may ask for a supplement or refuse.',
  '{0}: fyll i land och datum.': '{0}: fill in country and date.',
  'Det ser ut som ett personnummer. Ärenden hittas med diarienumret, aldrig med personnummer.':
    'That looks like a personal identity number. Cases are found by the case number, never by a personal identity number.',
  'Ange först om det finns något som kan göra dig jävig i ärendet.':
    'State first whether there is anything that could make you biased in the case.',
  'Du har angett att du är jävig i ärendet.': 'You have stated that you are biased in the case.',
  'Du har angett att du är jävig i ärendet och kan inte ta det.':
    'You have stated that you are biased in the case and cannot take it.',
  'Raden ska ha tre värden: referens, belopp och datum.':
    'The row must have three values: reference, amount and date.',
  'Referensen har fel form eller fel kontrolltecken.':
    'The reference has the wrong form or the wrong check character.',
  'Beloppet ska vara hela kronor, till exempel 1890 eller 1890,00.':
    'The amount must be whole kronor, for example 1890 or 1890,00.',
  'Datumet ska skrivas ÅÅÅÅ-MM-DD och vara en dag som finns.':
    'The date must be written YYYY-MM-DD and be a day that exists.',
  '(oläslig)': '(unreadable)',
  'Omfattning är ett tal i procent.': 'Omfattning is a number in per cent.',
  '{0} är ett av {1}.': '{0} is one of {1}.',
  Läkaren: 'The doctor',
  '{0} finns inte i Specialistvägen med det personnumret.':
    '{0} is not in Specialistvägen with that personal identity number.',
  'Enhetens HSA-id finns inte hos vårdgivaren.': 'Enhetens HSA-id does not exist at the care provider.',
  'beslutet är uppenbart felaktigt i något väsentligt hänseende':
    'the decision is manifestly wrong in some essential respect',
  'det har tillkommit nya omständigheter, eller så finns någon annan anledning':
    'there are new circumstances, or some other reason',
  'den enskilde har lämnat oriktiga eller vilseledande uppgifter':
    'the person has given incorrect or misleading information',
  'Beslutet omprövas inte. Öppna en omprövning med grund först.':
    'The decision is not being re-examined. Open a re-examination with a ground first.',
  'En handläggare måste först ha föreslagit ändringen.':
    'A case officer must have proposed the change first.',
  'Den som föreslog ändringen kan inte också besluta den. Två personer behövs.':
    'Whoever proposed the change cannot also decide it. Two people are needed.',
  'Förslaget innebär ingen ändring. Låt beslutet stå i stället.':
    'The proposal changes nothing. Let the decision stand instead.',
  'Skälen för ändringen måste först ha kommunicerats med den som beslutet gäller.':
    'The grounds for the change must first have been communicated to the person the decision is about.',
  'Den som beslutet gäller har till och med {0} på sig att yttra sig.':
    'The person the decision is about has until {0} to give a statement.',
  '{0} {1} som enheten kan ordna.': '{0} {1} that the unit can arrange.',
  'Inget saknas som enheten kan ordna.': 'Nothing is missing that the unit can arrange.',
  'Äkta och gällande.': 'Genuine and in force.',
  'Äkta, men ersatt av ett senare intyg.': 'Genuine, but replaced by a later intyg.',
  'Ett bifogat intyg är ifrågasatt': 'An enclosed intyg is questioned',
  'Underlaget är ändrat sedan beslutet': 'The basis has changed since the decision',
  'Äkta, men återkallat.': 'Genuine, but revoked.',
  'Äkta så långt, men en underskrift saknas i filen. Be om den senaste filen.':
    'Genuine so far, but a signature is missing in the file. Ask for the latest file.',
  'Ändrat. Filen är inte den som undertecknades.': 'Changed. The file is not the one that was signed.',
  'Inte utfärdat här.': 'Not issued here.',
  'Testhandling. Den gäller inte.': 'Test document. It is not valid.',
  'Filen kan inte läsas som en handling från Specialistvägen.':
    'The file cannot be read as a document from Specialistvägen.',
  'Äkta och gällande – testhandling.': 'Genuine and in force – test document.',
  gäller: 'is in force',
  'väntar på medsignering och gäller inte än': 'waits for a second signature and is not in force yet',
  'är ersatt av ett senare intyg': 'is replaced by a later intyg',
  'är återkallad': 'is revoked',
  'gäller inte: det blev aldrig undertecknat av båda': 'is not in force: it was never signed by both',
  ' Det är en testhandling.': ' It is a test document.',
  'Handlingen {0} (sedan {1}).{2} Lämna in filen för att se att den är oförändrad.':
    'The document {0} (since {1}).{2} Hand in the file to see that it is unchanged.',
  'inläst, inte publicerad': 'read in, not published',
  'publicerad, börjar gälla senare': 'published, comes into force later',
  'gäller för nya tjänster': 'applies to new posts',
  'gäller för dem som är bundna till den': 'applies to those who are tied to it',
  'Mallar som dras in': 'Templates that are withdrawn',
  'Någon annan har hunnit före i ärendet. Läs in sidan igen och se vad som har ändrats.':
    'Somebody else was first in the case. Load the page again and see what has changed.',
  'Beslutet kan inte ha delgetts innan det fattades.':
    'The decision cannot have been delivered before it was made.',
  'Ärendet ska bevaras till en dag som inte har varit.':
    'The case must be kept until a day that has not passed.',
  'Ärendet har inget beslut.': 'The case has no decision.',
  'Delgivningen är redan antecknad; tiden räknas från den dagen.':
    'Delivery has already been noted; the time is counted from that day.',
  'Handlingen kan inte läggas till: den gäller inte, finns redan i ansökan eller hör till en annan föreskrift.':
    'The document cannot be added: it is not in force, is already in the application or belongs to another regulation.',
  'Frågan är redan besvarad.': 'The question has already been answered.',
  'Ta ärendet först: det är inte ditt.': 'Take the case first: it is not yours.',
  'Detta går inte att göra nu: ärendet är {0} ({1}).': 'This cannot be done now: the case is {0} ({1}).',
  'Ansökan har ändrats sedan du läste den. Inget är skickat. Läs igenom den igen och skicka på nytt.':
    'The application has changed since you read it. Nothing has been sent. Read it through again and send once more.',
  'Betaldagen har inte varit än.': 'The day of payment has not come yet.',
  ansökan: 'the application',
  'Ansökan är redan inskickad och kan inte ändras.':
    'The application has already been sent and cannot be changed.',
  'Du har ingen pågående utbildningstjänst att ansöka för.':
    'You have no ongoing training post to apply for.',
  'Legitimation efter allmäntjänstgöring söks inte här.': 'A licence after AT is not applied for here.',
  'Din bastjänstgöring är redan godkänd. Den görs en gång.': 'Your BT is already approved. It is done once.',
  'Bevis i specialiteten är redan utfärdat på den här tjänsten.':
    'The certificate in the specialty has already been issued on this post.',
  'Ärendet finns inte, eller så är det inte ditt att se.':
    'The case does not exist, or it is not yours to see.',
  'ärende: {0}': 'case: {0}',
  'Ärendet finns inte.': 'The case does not exist.',
  'Ta ärendet först: du läser det när det är ditt.': 'Take the case first: you read it when it is yours.',
  'väntar på att rapporteras till HOSP': 'waiting to be reported to HOSP',
  'rapporterat till HOSP': 'reported to HOSP',
  'HOSP tog inte emot rapporten': 'HOSP did not accept the report',
  'Öppna en omprövning med grund först.': 'Open a re-examination with a ground first.',
  'Beslutet omprövas redan.': 'The decision is already being re-examined.',
  'Ingen ändring är föreslagen.': 'No change has been proposed.',
  'Delgivningen är redan antecknad.': 'Delivery has already been noted.',
  'Ärendets handläggare har inte föreslagit bifall.':
    'The case officer of the case has not proposed approval.',
  'Ingen sakkunnig är tillfrågad.': 'No expert has been asked.',
  tilläggsspecialitet: 'additional specialty',
  'en basspecialitet; vilka som godtas är inte läst':
    'a base specialty; which ones are accepted has not been read',
  'en klinisk basspecialitet': 'a clinical base specialty',
  'Publiceringen är redan gjord eller har gått ut. Börja om.':
    'The publication has already been made or has run out. Begin again.',
  'Någon annan har hunnit före i ärendet. Inget är beslutat. Läs in sidan igen och se vad som har ändrats.':
    'Somebody else was first in the case. Nothing has been decided. Load the page again and see what has changed.',
  'Du har inget uppdrag som ger rätt till detta i dag.':
    'You hold no mandate that gives the right to this today.',
  'Beslutet finns inte, eller så är det inte ditt att fatta.':
    'The decision does not exist, or it is not yours to make.',
  'Ingen obesvarad fråga till sakkunnig har det id:t.': 'No unanswered question to an expert has that id.',
  'Den sökande har ingen utbildningstjänst i Specialistvägen.':
    'The applicant has no training post in Specialistvägen.',
  'Betalningen är förd till ärendet.': 'The payment has been entered in the case.',
  'Samma betalning har lästs in förut. Inget är ändrat.':
    'The same payment has been read in before. Nothing has been changed.',
  'Ingen ansökan har referensen.': 'No application has the reference.',
  'Beloppet är ett annat än avgiften. Betalningen är inte förd till ärendet.':
    'The amount is not the fee. The payment has not been entered in the case.',
  'Avgiften är redan betald.': 'The fee has already been paid.',
  'Filen har inga rader att läsa.': 'The file has no rows to read.',
  'Sökte fram dig med personnummer i en fil med tjänster':
    'Searched for you by personal identity number in a file of posts',
  'Tjänsten är ändrad sedan filen lästes in.': 'The post has changed since the file was read in.',
  'Inläsningen av filen med tjänster ångrades.': 'The reading in of the file of posts was undone.',
  'Inläsningen finns inte.': 'The reading in does not exist.',
  'Regionen finns inte bland dem du har uppdrag för.':
    'The region is not among those you hold a mandate for.',
  '1 väntar': '1 waits',
  '{0} väntar': '{0} wait',
  'Ingen handläggare har tagit {0} än': 'No case officer has taken {0} yet',
  det: 'it',
  'Socialstyrelsen frågar om ett intyg stämmer': 'Socialstyrelsen asks whether an intyg is right',
  'En kollega har lämnat ärendet åt dig': 'A colleague has handed you the case',
  'såg vem ärendet kan lämnas åt': 'saw to whom the case can be handed',
  'ändring av beslut': 'change of decision',
  'Beslut: {0}. Ärende {1}': 'Decision: {0}. Case {1}',
  '{0}, handläggare': '{0}, case officer',
  'Ärendet är på papper och beslutas på papper. Anteckna beslutet i stället.':
    'The case is on paper and is decided on paper. Note the decision instead.',
  'Ankomstdagen har inte varit än.': 'The day of arrival has not come yet.',
  'Bastjänstgöringen kan inte ha börjat efter att ansökan kom in.':
    'BT cannot have begun after the application arrived.',
  'Specialiteten finns inte bland de kända.': 'The specialty is not among the known ones.',
  'Ingen handlägger sin egen ansökan.': 'Nobody handles their own application.',
  'Ingen avgift är känd för ankomstdagen.': 'No fee is known for the day of arrival.',
  'Ärendet är digitalt och beslutas med e-legitimation.': 'The case is digital and is decided with an e-ID.',
  'Beslutsdagen ska ligga mellan ankomstdagen och i dag.':
    'The day of the decision must be between the day of arrival and today.',
  'Versionen finns inte.': 'The version does not exist.',
  'Versionen är redan publicerad.': 'The version is already published.',
  'Dagen får inte ligga före i dag, {0}.': 'The day may not be before today, {0}.',
  'Ytterligare {0} fel visas inte.': '{0} further faults are not shown.',
  'Ärendet har inget beslut att ompröva.': 'The case has no decision to re-examine.',
  'Ett beslut på papper ändras på papper.': 'A decision on paper is changed on paper.',
  'Bara en verifierad kopia i den sökandes portfölj kan få märket original inkommet.':
    'Only a verified copy in the applicant’s portfolio can be marked original arrived.',
  'Originalet är redan antecknat som inkommet.': 'The original has already been noted as arrived.',
  'Versionen följde med programmet. Ge den rättade filen en ny version (meta.version).':
    'The version came with the program. Give the corrected file a new version (meta.version).',
  'HOSP har inte fått den tidigare rapporten.': 'HOSP has not been given the earlier report.',
  'HOSP svarar inte i tid.': 'HOSP does not answer in time.',
  'vad som saknas i ansökan': 'what is missing in the application',
  'inte påbörjad': 'not begun',
  ärendet: 'the case',
  'Du har redan angett att jäv inte finns.': 'You have already stated that there is no bias.',
  'är ansökan komplett?': 'is the application complete?',
  'Det finns ingen BT- eller ST-tjänst att räkna på.': 'There is no BT or ST post to count on.',
  'Ansökan är redan inskickad.': 'The application has already been sent.',
  'Fyll i uppgifterna om dig, din examen och din legitimation.':
    'Fill in the details about you, your degree and your licence.',
  'Ansökans blankett får inte längre användas, och ingen ny version är publicerad.':
    'The form of the application may no longer be used, and no new version has been published.',
  'Handlingen finns inte.': 'The document does not exist.',
  'Ta över det med skäl om det ska vara ditt.': 'Take it over with a reason if it is to be yours.',
  'Till {0}: {1}': 'To {0}: {1}',
  'Välj en annan handläggare som har uppdraget i dag och inte själv är sökande.':
    'Choose another case officer who holds the mandate today and is not the applicant.',
  'Ärendets handläggare kan återuppta ärendet, så att en annan kan delta.':
    'The case officer of the case can resume it, so that another can take part.',
  '{0} har ärendet. {1}': '{0} has the case. {1}',
  'Frågan finns inte, eller gäller inte din enhet.':
    'The question does not exist, or is not about your unit.',
  'fråga om intyget stämmer': 'question whether the intyg is right',
  'Intyget anger ingen enhet att fråga.': 'The intyg names no unit to ask.',
  'Ingen handling med den koden är utfärdad här.': 'No document with that code has been issued here.',
  'Handlingen finns inte bland dem som är utfärdade här.': 'The document is not among those issued here.',
  'Avsluta tjänsten i stället.': 'End the post instead.',
  'Det finns signerade intyg sedan tjänsten registrerades. {0}':
    'There are signed intyg since the post was registered. {0}',
  'En extern bedömare är utsedd. Återta det uppdraget först.':
    'An external assessor is appointed. Withdraw that appointment first.',
  'Det finns en ansökan som vilar på tjänsten. {0}': 'There is an application that rests on the post. {0}',
  namn: 'names',
  fritext: 'free text',
  tillstyrker: 'recommends approval',
  avstyrker: 'recommends refusal',
  delgivningskvitto: 'signed receipt',
  'rekommenderat brev': 'registered mail',
  utkast: 'draft',
  inkommen: 'received',
  beslutad: 'decided',
  avskriven: 'closed without decision',
  avvisad: 'dismissed',
  avslag: 'refusal',
  'kom in i tid': 'arrived in time',
  'avgiften betald': 'the fee paid',
  'komplettering inkommen': 'supplement received',
  'original inkommet': 'original received',
  'yttrande inkommet': 'statement received',
  'avslag beslutat': 'refusal decided',
  'delgivning antecknad': 'delivery noted',
  'beslut om bevarande antecknat': 'decision on retention noted',
  handledare: 'supervisor',
  'huvudansvarig handledare': 'principal supervisor',
  verksamhetschef: 'head of department',
  kursledare: 'course leader',
  studierektor: 'study director',
  'annan grund': 'another ground',
  Legitimation: 'Licence',
  Specialistkompetens: 'Specialist competence',
  Handledarutbildning: 'Supervisor training',
  basspecialitet: 'base specialty',
  grenspecialitet: 'branch specialty',
  hindrar: 'stands in the way',
  varnar: 'warns',
  Mallar: 'Templates',
  Specialiteter: 'Specialties',
  Huvudhandledaren: 'The principal supervisor',
  Verksamhetschefen: 'The head of department',
  'vill se komplettering': 'wants a supplement',
  '{0} (svar senast {1})': '{0} (answer by {1})',
  '{0} (yttrande senast {1})': '{0} (statement by {1})',
  '{0}: fyll i landet.': '{0}: fill in the country.',
  '{0}: fyll i datumet.': '{0}: fill in the date.',
  '{0} ({1}, ej kontrollerad)': '{0} ({1}, not checked)',
  'Ändrat. Det är inte beviset som utfärdades.': 'Changed. It is not the certificate that was issued.',
  'Texten kan inte läsas som ett bevis från Specialistvägen.':
    'The text cannot be read as a certificate from Specialistvägen.',
  'Den som visar beviset har visat nu att de har plånboken som det utfärdades till.':
    'Whoever shows the certificate has shown now that they have the wallet it was issued to.',
  'Beviset är visat med plånbokens nyckel, men inte över en kontrollkod härifrån. Det kan vara en kopia från ett tidigare tillfälle.':
    'The certificate is shown with the wallet’s key, but not for a check code from here. It may be a copy from an earlier time.',
  'Det är inte prövat att den som visar beviset är innehavaren. En kopia ser likadan ut.':
    'It is not checked that whoever shows the certificate is its holder. A copy looks the same.',
  'Beviset finns inte bland dem som är utfärdade här.': 'The certificate is not among those issued here.',
  'Beviset finns inte, eller så är det inte ditt.': 'The certificate does not exist, or it is not yours.',
  'Beviset gäller inte längre och kan inte läggas i en plånbok.':
    'The certificate is no longer in force and cannot be put in a wallet.',
  'Erbjudandet gäller inte, eller så är koden fel. Gör ett nytt i Specialistvägen.':
    'The offer does not hold, or the code is wrong. Make a new one in Specialistvägen.',
  'Tillståndet gäller inte längre. Gör ett nytt erbjudande i Specialistvägen.':
    'The permission no longer holds. Make a new offer in Specialistvägen.',
  'Den sortens bevis utfärdas inte här.': 'That kind of certificate is not issued here.',
  'Plånboken har inte visat att den har sin nyckel.': 'The wallet has not shown that it has its key.',
  'Plånbokens engångskod är använd eller för gammal. Hämta en ny.':
    'The wallet’s one-time code is used or too old. Get a new one.',
  'Den statuslistan finns inte.': 'There is no such status list.',
  'Bevis om specialistkompetens': 'Specialist certificate',
  'Kontrollsumma för beviset som PDF (SHA-256)': 'Checksum of the certificate as a PDF (SHA-256)',
  Födelsedatum: 'Date of birth',
  'Specialistvägen{0}': 'Specialistvägen{0}',
};
