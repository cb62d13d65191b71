import { startTexts as texts } from '../../texts/start.ts'
import { Notice } from '../parts/Notice.tsx'
import { hrefOf } from '../routes.ts'
import type { Start } from './load-start.ts'

/** Which open agreements go along to the next period, and a word when that period is on this device already. */
export function CarriedAgreements({ start: { carried, alreadyHere } }: { readonly start: Start }) {
  return (
    <>
      {alreadyHere !== undefined && (
        <Notice kind="warning" title={texts.alreadyHereTitle}>
          <p>
            <a href={hrefOf({ screen: 'steps', id: alreadyHere })}>{texts.alreadyHere}</a>
          </p>
        </Notice>
      )}
      <section class="stack">
        <h2>{texts.carriedTitle}</h2>
        {carried.length === 0 ? (
          <p>{texts.noneCarried}</p>
        ) : (
          <ul class="prose">
            {carried.map(({ id, what }) => (
              <li key={id}>{what}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
