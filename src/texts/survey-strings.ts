/**
 * Our own words for what SurveyJS may say itself (keys are SurveyJS's own). Whatever is not here is silenced by
 * `createSurveyModel`, so that none of its own strings ever reaches a user.
 */
export const surveyStrings: Readonly<Record<string, string>> = {
  emptySurvey: 'Er zijn geen vragen voor u.',
  completingSurvey: 'U bent klaar met de vragen.',
  completingSurveyBefore: 'U bent klaar met de vragen.',
  loadingSurvey: 'De vragen worden geladen.',
  requiredError: 'Geef een antwoord op deze vraag.',
  invalidInputError: 'Dit antwoord past niet bij de vraag. Kies of typ het opnieuw.',
  textMinLength: 'Gebruik minstens {0} tekens.',
  textMaxLength: 'Gebruik hoogstens {0} tekens.',
  textMinMaxLength: 'Gebruik minstens {0} en hoogstens {1} tekens.',
  minSelectError: 'Kies er minstens {0}.',
  maxSelectError: 'Kies er hoogstens {0}.',
  clearCaption: 'Maak dit antwoord leeg',
}
