/** Files whose Swedish nobody reads on a page in another language, and why. */
export const KEPT_FILES: readonly RegExp[] = [
  // Summaries of the OpenAPI document.
  /\.controller\.ts$/,
  /http\/open-api/,
  // Signed and printed documents, what is signed in the e-ID, and files to download: in Swedish only.
  /libs\/regulations\/src\/templates\//,
  /act-statement|open-intyg-act|decision-order|export-case|director-sheet|own-data|proof-bundle|logbook-rows|reconciliation-csv/,
  /libs\/signing\/src\/(canonical|benchmark|render\/(?!check-document)|pool|trust|pades|tsp|cms|der|x509|service\/emb|federated\/request-key)/,
  // What the columns and kinds of other tools' files are called.
  /earlier-file-words/,
  // A page's frame; its words are said through the catalogue.
  /fault-page|post-form-page/,
  // Mails.
  /mail-letter/,
  // The published tables have English of their own.
  /libs\/statistics\//,
  // Read by whoever runs the instance, in a terminal.
  /platform\/src\/(config|embedded|secrets|instance)|evidence-log\/src\/(storage\/log-key|witness)/,
  /create-app|main\.ts|health/,
  // Made-up portfolios of the rules' own tests.
  /rules\/portfolios/,
];

/** The law's own words, citations and the headings of files stay as they are. */
export const KEPT_TEXTS: readonly RegExp[] = [
  /^(offentlighets- och sekretesslagen|7 kap\. patientsäkerhetslagen|förordningen) \(\d{4}:\d+\)/,
  /§|^(PSF|HSLF-FS|SOSFS|SPF:s) /,
  /^(Slutsats av|Målbeskrivning(en|arna) |Förteckningen på ansökan|Blanketterna har reviderats|Övergångsbestämmelserna)/,
  /^(HSLF-FS 2021:8; |Ineras vägledning|Svenska Hygienläkarföreningen|Specialitetsföreningarnas|Region Dalarna)/,
  /^Socialstyrelsen(s vanliga frågor|s anvisning|, rapport| enligt Läkartidningen)/,
  /^(Klinisk tjänstgöring under handledning|Kvalitets- och utvecklingsarbete|Självständigt skriftligt arbete)/,
  /^(Tjänstgöring under handledning: |KVALITETS_OCH)/,
  /^(Föreskrift|Skäl för föreskriften|Väg till legitimation|Första dag|Område|Förnamn|Födelsemånad|Kön)$/,
  /^(Vårdgivarens HSA-id|Början|Beräknat slut|Gäller från)$/,
  // What the decision itself says about appeals, and the question that is put to a unit.
  /^(Så här överklagar du|Skriv vilket beslut du överklagar|Stämmer intyget\? Har läkaren)/,
  // What is signed when a regulation is published.
  /^(Publicera föreskrift: |\{0\}\nGäller för nya tjänster)/,
  /^(Specialistvägen|en|\/att-gora|\/att-signera\/\{0\})$/,
];
