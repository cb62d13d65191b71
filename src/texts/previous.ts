/** Every sentence about what both decided the period before, beside a theme of the meeting. */
export const previousTexts = {
  title: (period: string) => `Vorige keer: ${period}`,
  concluded: (conclusion: string) => `Uw conclusie was toen: ${conclusion}.`,
  notDiscussed: 'Dit thema is toen niet besproken.',
  answers: (count: number) => (count === 1 ? 'Bekijk uw antwoord van toen' : `Bekijk uw ${count} antwoorden van toen`),
} as const
