/** Short sentences under each other. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="prose">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** Headings with short sentences. */
export function Sections({ sections }: { readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[] }) {
  return (
    <>
      {sections.map(({ title, lines }) => (
        <section class="stack" key={title}>
          <h2>{title}</h2>
          <Lines lines={lines} />
        </section>
      ))}
    </>
  )
}
