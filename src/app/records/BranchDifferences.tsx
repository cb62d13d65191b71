import type { RecordChange } from '../../domain/record-changes.ts'
import { recordFactText, recordPointText } from '../../texts/record-facts.ts'
import { recordsTexts as texts } from '../../texts/records.ts'
import { useSession } from '../hooks/use-session.ts'
import { Details } from '../parts/Details.tsx'
import type { ReadBranches } from './read-branches.ts'

/** Every point on which the records differ, with what each of them says there. */
export function BranchDifferences({ branches, points }: ReadBranches) {
  const readable = branches.filter(({ record }) => record !== undefined)
  if (readable.length < 2) return null
  const [open, folded] = [points.slice(0, maxOpen), points.slice(maxOpen)]
  if (points.length === 0) return <p class="prose">{texts.noDifferences}</p>
  return (
    <section class="stack-lg">
      <h2>{texts.differencesTitle(points.length)}</h2>
      {open.map((point) => (
        <Difference key={keyOf(point)} point={point} branches={branches} />
      ))}
      {folded.length > 0 && (
        <Details summary={texts.more(folded.length)}>
          <div class="stack-lg">
            {folded.map((point) => (
              <Difference key={keyOf(point)} point={point} branches={branches} />
            ))}
          </div>
        </Details>
      )}
    </section>
  )
}

/** More than these are folded away: first what there is, then all of it. */
const maxOpen = 12

function Difference({ point, branches }: { readonly point: RecordChange; readonly branches: ReadBranches['branches'] }) {
  const words = useSession()
  const records = branches.flatMap(({ record }) => record ?? [])
  return (
    <section class="stack">
      <h3>{recordPointText(point, records, words)}</h3>
      <div class="comparison wide">
        {branches.map(({ frozen, record }, place) => {
          const said = record && recordFactText(point, record, words)
          return (
            record && (
              <div key={frozen.contentHash} class="side side--record">
                <p class="side__name">{texts.name(place)}</p>
                <p class={said === undefined ? 'side__text side__answer--muted' : 'side__text'}>{said ?? texts.absent}</p>
              </div>
            )
          )
        })}
      </div>
    </section>
  )
}

function keyOf({ part, subject, whose }: RecordChange): string {
  return `${part} ${subject} ${whose ?? ''}`
}
