/** Every sentence about the files of a report besides the report itself: for the archive, for publication, with all answers. */
export const reportFilesTexts = {
  archiveTitle: 'Bewaar het verslag in uw archief',
  archive: 'Download voor uw archief (ZIP)',
  archiveHint: 'Eén bestand met het verslag, een controlesom en de gegevens die een archief vraagt (MDTO).',
  archiveLater: 'Het bestand voor uw archief maakt u zodra het definitieve verslag er is.',
  archiveMade: 'Het bestand voor uw archief is gemaakt. U vindt het bij uw downloads.',
  archiveFailed: 'Het bestand voor uw archief is niet gemaakt. Uw verslag is wel bewaard. Probeer het opnieuw.',
  othersTitle: 'Andere uitgaven van dit verslag',
  answers: 'Verslag met alle antwoorden (PDF)',
  answersHint: 'Achter het verslag staan alle gekozen antwoorden van u beiden. Voor uw eigen dossier.',
  nameless: 'Versie zonder namen (PDF)',
  namelessHint: 'Voor publicatie. Er staan functies in en geen namen, en alleen teksten die u deelt met Zilveren Kruis.',
  check: 'Later weten of een verslag nog klopt?',
} as const
