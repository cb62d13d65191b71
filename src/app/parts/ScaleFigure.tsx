type ScaleFigureProps = {
  /** The words of the scale from low to high; only the first and last are shown. */
  readonly steps: readonly string[]
  /** Where each party stands, 1 … steps.length; a mean may lie between. Absent when unknown. */
  readonly municipality?: number | undefined
  readonly provider?: number | undefined
  /** The whole figure in words, for who cannot see it. */
  readonly label: string
}

/** How far apart two answers are: circle and square on one line, the thick part is the difference. */
export function ScaleFigure({ steps, municipality, provider, label }: ScaleFigureProps) {
  const xOf = (position: number) => `${margin + ((position - 1) / Math.max(1, steps.length - 1)) * (100 - 2 * margin)}%`
  // On the same spot the marks stand side by side, so that neither hides the other.
  const isTogether = municipality === provider
  return (
    <svg class="figure figure--scale" role="img" aria-label={label}>
      <line class="figure__line" x1={xOf(1)} x2={xOf(steps.length)} y1="1rem" y2="1rem" />
      {steps.map((step, index) => (
        <line key={step} class="figure__line" x1={xOf(index + 1)} x2={xOf(index + 1)} y1="0.65rem" y2="1.35rem" />
      ))}
      {municipality !== undefined && provider !== undefined && (
        <line class="figure__gap" x1={xOf(municipality)} x2={xOf(provider)} y1="1rem" y2="1rem" />
      )}
      {municipality !== undefined && (
        <circle class={`figure__municipality ${isTogether ? 'figure__mark--left' : ''}`} cx={xOf(municipality)} cy="1rem" r="0.55rem" />
      )}
      {provider !== undefined && (
        <rect
          class={`figure__provider figure__mark--${isTogether ? 'right' : 'centred'}`}
          x={xOf(provider)}
          y="0.5rem"
          width="1rem"
          height="1rem"
        />
      )}
      <text x="0" y="2.75rem">
        {steps[0]}
      </text>
      <text x="100%" y="2.75rem" text-anchor="end">
        {steps.at(-1)}
      </text>
    </svg>
  )
}

/** In hundredths of the width, left and right of the line. */
const margin = 5
