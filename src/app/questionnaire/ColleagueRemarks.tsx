import type { ThemeId } from '../../domain/survey.ts'
import { colleagueTexts } from '../../texts/colleague.ts'
import { useSession } from '../hooks/use-session.ts'
import { Notice } from '../parts/Notice.tsx'

/** What colleagues wrote about this theme: it stands beside the questions and changes nothing by itself. */
export function ColleagueRemarks({ theme }: { readonly theme: string }) {
  const { notes } = useSession().derived
  const remarks = notes.flatMap(({ from, remarks: all, head }) => {
    // Keys of remarks are themes, and pages have the names of theirs.
    const remark = all[theme as ThemeId]
    return remark === undefined ? [] : [{ from, remark, madeAt: head.madeAt }]
  })
  return (
    <>
      {remarks.map(({ from, remark, madeAt }) => (
        <Notice key={`${madeAt} ${remark}`} kind="info" title={colleagueTexts.remarkOf(from)}>
          <p class="written">{remark}</p>
        </Notice>
      ))}
    </>
  )
}
