/** Swedish as `libs/suspicions` says it, and the same in English. */
export const suspicions: Readonly<Record<string, string>> = {
  'Ange att inget gör dig jävig. Annars tar en kollega ärendet.':
    'State that nothing makes you biased. Otherwise a colleague takes the case.',
  'Ange vilket beslut det vilar på.': 'State which decision it rests on.',
  'Ange varför.': 'State why.',
  'Högst 200 tecken.': 'At most 200 characters.',
  'Högst 1 000 tecken.': 'At most 1,000 characters.',
  utreds: 'investigated',
  kommunicerad: 'communicated',
  'beslut ändrat': 'decision changed',
  'beslut inte ändrat': 'decision not changed',
  'misstanke inkommen': 'suspicion received',
  'ärendet taget, inget jäv': 'the case taken, no bias',
  'ärendet övertaget, inget jäv': 'the case taken over, no bias',
  'handling tillagd': 'document added',
  'fil prövad': 'file checked',
  'rättslig grund vald': 'legal ground chosen',
  'frist flyttad': 'due day moved',
  'punkt i checklistan besvarad': 'item of the checklist answered',
  'ingen polisanmälan föreslagen': 'no report to the police proposed',
  'ingen polisanmälan, bekräftat av en andra handläggare':
    'no report to the police, confirmed by a second case officer',
  'förslaget om ingen polisanmälan avvisat': 'the proposal of no report to the police refused',
  'uppgift lämnad': 'told to somebody',
  'kommunicerat med läkaren': 'communicated with the doctor',
  'avslutat, beslutet inte ändrat': 'ended, the decision not changed',
  'avslutat, beslutet ändrat': 'ended, the decision changed',
  'anmäld på intyget': 'reported on the intyg',
  'upptäckt i myndighetens eget arbete': 'discovered in the authority’s own work',
  'varning från en annan myndighet': 'warning from another authority',
  'underrättelse från en region': 'notice from a region',
  'underrättelse från en arbetsgivare': 'notice from an employer',
  'anmälan från en enskild': 'report from a private person',
  'uppgift i medier': 'in the media',
  Polisanmälan: 'Report to the police',
  'IVO underrättad': 'IVO told',
  'HOSP rättat': 'HOSP corrected',
  'Arbetsgivaren underrättad': 'The employer told',
  'för att förebygga, upptäcka eller utreda fusk och överträdelser, efter en avvägning':
    'to prevent, detect or investigate cheating and violations, after a weighing of interests',
  'misstanke om brott, till den som utreder brott': 'suspicion of a crime, to whoever investigates crimes',
  'intresset av att uppgiften lämnas har uppenbart företräde':
    'the interest in telling clearly takes precedence',
  'uppgiftsskyldighet som följer av lag eller förordning':
    'a duty to tell that follows from an act or ordinance',
  'uppgiften omfattas inte av sekretess': 'what is told is not secret',
  'annan grund, som anges i avvägningen': 'another ground, given in the weighing',
  'Egen frist: ingen källa som har lästs anger någon tid. Ärendet ska handläggas snabbt.':
    'Our own time: no source that has been read gives one. The case is to be handled promptly.',
  'Misstanke om förfalskning polisanmäls alltid. Att låta bli kräver ett skäl och två handläggare.':
    'A suspicion of forgery is always reported to the police. Not to takes a reason and two case officers.',
  'Tillsynen över legitimerad personal är IVO:s.': 'The supervision of licensed staff is IVO’s.',
  'Det registret säger om legitimation och specialitet ska stämma.':
    'What the register says of licence and specialty must be right.',
  'Arbetsgivaren underrättas när grunden finns; det som lämnas antecknas nedan med grund och avvägning.':
    'The employer is told when there is a ground; what is told is noted below with ground and weighing.',
  'Välj rättslig grund och ange skälen för den först.':
    'Choose a legal ground and give the reasons for it first.',
  'Checklistan är inte besvarad: {0}.': 'The checklist is not answered: {0}.',
  'Beslutet är inte ändrat än. Det ändras i ansökans ärende, med omprövning, av två handläggare.':
    'The decision is not changed yet. It is changed in the application’s case, by re-examination, by two case officers.',
  'Läkaren måste först ha fått ta del av misstanken.':
    'The doctor must first have been told of the suspicion.',
  'Läkaren har till och med {0} på sig att yttra sig.': 'The doctor has through {0} to give a statement.',
  'inte besvarad': 'not answered',
  gjort: 'done',
  'behövs inte': 'not needed',
  'väntar på en andra handläggare': 'waits for a second case officer',
  'ingen anmälan görs': 'no report is made',
  'Anteckna vart och när anmälan gjordes, och diarienumret hos polisen.':
    'Note where and when the report was made, and the number it has with the police.',
  'Anteckna när IVO underrättades, eller varför det inte behövs.':
    'Note when IVO was told, or why it is not needed.',
  'Anteckna när uppgiften i HOSP rättades, eller varför den inte ska ändras.':
    'Note when what HOSP says was corrected, or why it is not to be changed.',
  'Anteckna när arbetsgivaren underrättades, eller varför det inte ska göras.':
    'Note when the employer was told, or why that is not to be done.',
  'Ta ärendet först: det här gör den som har det.': 'Take the case first: this is done by whoever has it.',
  'Det går inte som ärendet ligger till nu. Läs in sidan igen.':
    'That is not possible as the case stands now. Load the page again.',
  'Ärendet rör dig själv.': 'The case is about yourself.',
  'Ange ansökans diarienummer eller handlingens kod, så att det framgår vad misstanken rör.':
    'Give the application’s registration number or the document’s code, so that it is clear what the suspicion is about.',
  'Ingen ansökan har det diarienumret.': 'No application has that registration number.',
  'Dagen har inte varit än.': 'The day has not come yet.',
  'Handlingen och ansökan rör olika läkare. Registrera två ärenden.':
    'The document and the application are about different doctors. Register two cases.',
  'En frist flyttas till en dag som inte har varit.': 'A due day is moved to a day that has not come.',
  'Handlingen rör en annan läkare. Registrera ett eget ärende.':
    'The document is about another doctor. Register a case of its own.',
  'En polisanmälan är redan gjord.': 'A report to the police has been made already.',
  'Det är redan föreslaget.': 'That is proposed already.',
  'Förslaget är redan avgjort.': 'The proposal is decided already.',
  'Det finns inget förslag att ta ställning till.': 'There is no proposal to decide.',
  'Den som föreslog att ingen polisanmälan görs kan inte också bekräfta det. Två personer behövs.':
    'Whoever proposed that no report to the police is made cannot also confirm it. Two people are needed.',
  'Ge tid att svara: välj en dag efter i dag.': 'Give time to answer: choose a day after today.',
  'Läkaren finns inte i systemet. Kommunicera per brev, och anteckna det.':
    'The doctor is not in the system. Communicate by letter, and note it.',
  'Du har redan yttrat dig.': 'You have already given a statement.',
  'Ärendet är avslutat, så det går inte att yttra sig.': 'The case has ended, so no statement can be given.',
  'Det finns inget sådant att yttra sig över.': 'There is nothing such to give a statement about.',
  'Läkaren har ingen tjänst hos den vårdgivaren.': 'The doctor has no post with that care provider.',
  'hämtade en visad fil': 'downloaded a file that was shown',
  'öppnade ärendet': 'opened the case',
  'öppnade en handling': 'opened a document',
  'Du kan inte ge tillträde till dig själv.': 'You cannot give yourself access.',
  'Personen har inte uppdraget som handläggare i dag.':
    'The person does not hold the mandate of case officer today.',
  'Personen har redan tillträde.': 'The person has access already.',
  'Minst två ska ha tillträde. Ge en kollega tillträde först.':
    'At least two must have access. Give a colleague access first.',
  'Det är redan avslutat. Läs in sidan igen.': 'It has ended already. Load the page again.',
};
