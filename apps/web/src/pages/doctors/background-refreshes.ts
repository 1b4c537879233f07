/** What is read again when something of the background changed. */
export const backgroundRefreshes = (trainee: string) => [
  ['background', trainee],
  ['time', trainee],
  ['overview', trainee],
  ['completeness', trainee],
];
