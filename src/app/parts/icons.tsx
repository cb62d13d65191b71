// Our own few icons: 24 × 24, strokes in the text colour. An icon never stands without its words.
const paths = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  check: 'M4.5 12.5l5 5 10-11',
  info: 'M12 11v6M12 7.2v.1M12 3a9 9 0 100 18 9 9 0 000-18z',
  warning: 'M12 9.5v5M12 17.3v.1M12 3.5L2.5 20.5h19z',
  error: 'M12 7v6M12 16.5v.1M8 3h8l5 5v8l-5 5H8l-5-5V8z',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  print: 'M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z',
  add: 'M12 5v14M5 12h14',
  edit: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  remove: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  undo: 'M8 5L4 9l4 4M4 9h10a5 5 0 010 10H9',
  close: 'M6 6l12 12M18 6L6 18',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  present: 'M3 5h18v11H3zM12 16v4M8 20h8',
} as const

/** The names `Icon` knows. */
export type IconName = keyof typeof paths

/** One icon beside the words that say the same; hidden from screen readers. `line` makes it as high as one line of text. */
export function Icon({ name, line = false }: { readonly name: IconName; readonly line?: boolean }) {
  return (
    <svg
      class={line ? 'icon icon--line' : 'icon'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2.25"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
