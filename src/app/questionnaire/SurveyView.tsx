import type { Model } from 'survey-core'
import { ReactElementFactory, Survey } from 'survey-react-ui'
import '../theme/survey-adapter.css'
import { NotOnPaper } from './NotOnPaper.tsx'
import { notOnPaperPart, textQuestionPart } from './preparation-model.ts'
import { TextQuestion } from './TextQuestion.tsx'

ReactElementFactory.Instance.registerElement(textQuestionPart, (props) => <TextQuestion {...props} />)
ReactElementFactory.Instance.registerElement(notOnPaperPart, (props) => <NotOnPaper {...props} />)

/** The questions of the form's current page, and nothing else: the only place that knows survey-react-ui. */
export function SurveyView({ model }: { readonly model: Model }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: a longer reach for the mouse, as a label has
    <div class="survey-host" onClick={focusTitledField}>
      <Survey model={model} />
    </div>
  )
}

/** SurveyJS's titles are no labels: a click on one brings the focus to its text field all the same. Selecting words does not. */
function focusTitledField({ target }: MouseEvent): void {
  if (!(target instanceof Element) || !target.closest('h3, h4') || getSelection()?.isCollapsed === false) return
  target.closest('[data-name]')?.querySelector('textarea')?.focus()
}
