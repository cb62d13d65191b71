/** The own case numbers at "Vaststellen". */
export const caseNumberTexts = {
  title: 'Eigen zaaknummer',
  hint: 'Handig voor uw archief. Het staat alleen in het verslag van u beiden. Zilveren Kruis krijgt het niet.',
  label: (party: string) => `Zaaknummer van ${party}`,
} as const
