import type { ComponentType } from 'preact'
import type { Route, RouteOf, Screen } from '../routes.ts'

/** A screen whose code is here. */
export type ScreenComponent = ComponentType<{ readonly route: Route }>

/** Every screen of the tool; its code is fetched when it is first shown. */
export const screens: { readonly [Name in Screen]: () => Promise<ComponentType<{ readonly route: RouteOf<Name> }>> } = {
  home: async () => (await import('../home/HomePage.tsx')).HomePage,
  new: async () => (await import('../start/StartPage.tsx')).StartPage,
  open: async () => (await import('../opening/OpenPage.tsx')).OpenPage,
  invitation: async () => (await import('../invitation/InvitationPage.tsx')).InvitationPage,
  'check-report': async () => (await import('../check-report/CheckReportPage.tsx')).CheckReportPage,
  'new-prefilled': async () => (await import('../start/StartFromPage.tsx')).StartFromPage,
  overview: async () => (await import('../overview/OverviewPage.tsx')).OverviewPage,
  steps: async () => (await import('../evaluation/StepsPage.tsx')).StepsPage,
  agreements: async () => (await import('../agreements/AgreementsPage.tsx')).AgreementsPage,
  introduction: async () => (await import('../questionnaire/IntroductionPage.tsx')).IntroductionPage,
  prepare: async () => (await import('../questionnaire/PreparePage.tsx')).PreparePage,
  check: async () => (await import('../questionnaire/CheckPage.tsx')).CheckPage,
  'hand-over': async () => (await import('../exchange/HandOverScreen.tsx')).HandOverScreen,
  records: async () => (await import('../records/RecordsPage.tsx')).RecordsPage,
  meeting: async () => (await import('../meeting/MeetingPage.tsx')).MeetingPage,
  confirm: async () => (await import('../confirm/ConfirmPage.tsx')).ConfirmPage,
  report: async () => (await import('../report/ReportPage.tsx')).ReportPage,
  send: async () => (await import('../send/SendPage.tsx')).SendPage,
  'offline-check': async () => (await import('../offline-check/OfflineCheckPage.tsx')).OfflineCheckPage,
  paper: async () => (await import('../paper/PaperPage.tsx')).PaperPage,
  'empty-paper': async () => (await import('../paper/EmptyPaperPage.tsx')).EmptyPaperPage,
  timeline: async () => (await import('../timeline/TimelinePage.tsx')).TimelinePage,
  settings: async () => (await import('../settings/SettingsPage.tsx')).SettingsPage,
  help: async () => (await import('../help/HelpPage.tsx')).HelpPage,
  accessibility: async () => (await import('../help/AccessibilityPage.tsx')).AccessibilityPage,
  privacy: async () => (await import('../help/PrivacyPage.tsx')).PrivacyPage,
  'not-found': async () => (await import('../help/NotFoundPage.tsx')).NotFoundPage,
}

/** Fetches the screen of the route. */
export async function loadScreen(route: Route): Promise<ScreenComponent> {
  // The table pairs each screen with the routes that lead to it, and the caller shows it with this very route.
  return (await screens[route.screen]()) as ScreenComponent
}

/** Fetches what surrounds the screens of one evaluation. */
export async function loadFrame() {
  return (await import('../evaluation/EvaluationFrame.tsx')).EvaluationFrame
}
