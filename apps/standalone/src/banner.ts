/** What the newcomer reads when everything is up. */
export function banner(
  { publicUrl, dataDir }: { publicUrl: string; dataDir: string },
  seconds: number,
): string {
  return `
Specialistvägen är igång: ${publicUrl}   (${seconds.toFixed(1)} s)

Logga in som en demoperson – välj på inloggningssidan, inget lösenord:
  Elin     läkare i BT                 ${publicUrl}/oversikt
  Erik     huvudansvarig handledare    ${publicUrl}/att-signera
  Karin    verksamhetschef             ${publicUrl}/enheten
  Anders   studierektor                ${publicUrl}/lakare
  Per      extern bedömare             ${publicUrl}/uppdrag
  Ingrid   handläggare                 ${publicUrl}/arenden
  Nils     planerare                   ${publicUrl}/statistik
Maja, som demon följer, blir läkare i BT när Anders har lagt upp hennes tjänst.

Utan inloggning: ${publicUrl}/kontrollera · ${publicUrl}/regler · fångade mejl ${publicUrl}/demo/mail
Demo: testpersoner och testhandlingar. Instansen ligger i ${dataDir}. Ctrl-C stänger allt.
`;
}
