import type { ComponentChildren } from 'preact'
import { Badge } from './Badge.tsx'
import { Icon } from './icons.tsx'

/** One step: a task without `href` cannot be opened yet. */
export type Task = {
  readonly id: string
  readonly title: string
  readonly href?: string | undefined
  readonly status: { readonly label: string; readonly kind: 'done' | 'busy' | 'todo' | 'blocked' }
  /** Why it waits, or what is still missing. */
  readonly note?: ComponentChildren | undefined
}

/** The steps of an evaluation, numbered; the whole row is the link and the status is part of its description. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ol class="task-list">
      {tasks.map((task) => (
        <li key={task.id} class={`task task--${task.status.kind}`}>
          <span class="task__title">
            {task.href === undefined ? (
              task.title
            ) : (
              <a class="task__link" href={task.href} aria-describedby={`${task.id}-status`}>
                {task.title}
              </a>
            )}
          </span>
          <span class={`task__status task__status--${task.status.kind}`} id={`${task.id}-status`}>
            <Status {...task.status} />
          </span>
          {task.note !== undefined && <span class="task__note">{task.note}</span>}
        </li>
      ))}
    </ol>
  )
}

/** What is done or cannot begin is plain text; only what asks for attention gets a frame. */
function Status({ kind, label }: Task['status']) {
  if (kind === 'done') {
    return (
      <>
        <Icon name="check" />
        {label}
      </>
    )
  }
  if (kind === 'blocked') return <>{label}</>
  return <Badge kind={kind === 'busy' ? 'action' : 'neutral'}>{label}</Badge>
}
