/** Parts of the questionnaire that this tool never shows; their styles are a third of SurveyJS's sheet. */
const unusedParts = [
  ...['rating', 'ranking', 'slider', 'paneldynamic', 'table', 'matrix', 'matrixdynamic', 'file', 'signaturepad', 'imagepicker', 'image'],
  ...['imagemap', 'multipletext', 'composite', 'tagbox', 'tagbox-item', 'dropdown', 'timer', 'tabs', 'color-swatch'],
  ...['boolean', 'progress-buttons', 'progress-toc', 'summary', 'popup', 'list', 'save-data', 'header', 'toc', 'menu'],
]

/** True for a selector that names such a part. */
export function isUnusedStyle(selector: string): boolean {
  return unusedSelector.test(selector)
}

const unusedSelector = new RegExp(`\\.s[dv]-(${unusedParts.join('|')})(?![a-z])`)

/** What of a PostCSS rule this needs: Vite brings PostCSS itself. */
interface StyleRule {
  selectors: string[]
  readonly remove: () => void
}

/** PostCSS plugin: leaves out selectors of SurveyJS that name a part of the questionnaire we never show. */
export function unusedSurveyStyles() {
  return {
    postcssPlugin: 'unused-survey-styles',
    OnceExit(root: { readonly walkRules: (visit: (rule: StyleRule) => void) => void }) {
      root.walkRules((rule) => {
        const used = rule.selectors.filter((selector) => !isUnusedStyle(selector))
        if (used.length === rule.selectors.length) return
        if (used.length === 0) rule.remove()
        else rule.selectors = used
      })
    },
  }
}
