import type { MeetingSection } from '../../domain/meeting-sections.ts'
import { type Survey, themeTitleOf } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'

/** The heading of a section, also used on the buttons and links that lead to it. */
export function titleOf(section: MeetingSection, survey: Survey): string {
  switch (section.kind) {
    case 'facts':
      return meetingTexts.factsTitle
    case 'old-agreements':
      return meetingTexts.oldAgreementsTitle
    case 'theme':
      return themeTitleOf(survey, section.theme.theme)
    case 'new-agreements':
      return meetingTexts.newAgreementsTitle
    case 'rest':
      return meetingTexts.restTitle
  }
}
