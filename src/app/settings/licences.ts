/** What this tool is made with, and under which licence; names of things, so in no language. */
export const licences: readonly { readonly name: string; readonly licence: string }[] = [
  { name: 'Enquêtetool Wijkgericht werken', licence: 'MIT' },
  { name: 'Preact', licence: 'MIT' },
  { name: 'SurveyJS (survey-core, survey-react-ui)', licence: 'MIT' },
  { name: 'Dexie.js', licence: 'Apache-2.0' },
  { name: 'jsPDF', licence: 'MIT' },
  { name: 'fflate', licence: 'MIT' },
  { name: 'Workbox', licence: 'MIT' },
  { name: 'Source Sans 3', licence: 'SIL Open Font License 1.1' },
]
