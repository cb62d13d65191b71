/** Every sentence about changing an answer after both saw each other's (mission §0.4). */
export const reviseTexts = {
  change: 'Herzie',
  title: 'Herzie uw antwoord',
  hint: 'U zag de antwoorden van de ander al. Uw eerste antwoord en de reden blijven bewaard.',
  reason: 'Waarom verandert u dit?',
  reasonMissing: 'Vul in waarom u dit verandert.',
  same: 'Dit is hetzelfde antwoord. Kies een ander antwoord of ga terug.',
  save: 'Bewaar dit antwoord',
  cancel: 'Laat zo',
  done: 'Uw antwoord is herzien. Stuur de ander een nieuw bestand.',
  doneHere: 'Uw antwoord is herzien.',
} as const
