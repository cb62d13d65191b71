/** Fetches the parts listed in index.html's template (the questionnaire's engine, the storage) as soon as the first screen stands. */
export function fetchLaterParts(): void {
  // Two frames: the first one has been painted by the time the second begins.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const template = document.querySelector<HTMLTemplateElement>('#after-first-paint')
      if (template) document.head.append(template.content)
    }),
  )
}
