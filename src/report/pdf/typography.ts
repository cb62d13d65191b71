/** Size and distance between baselines, in points. */
export interface TextSize {
  readonly size: number
  readonly leading: number
}

/** One density of the page. Nothing is ever set smaller than 9 pt. */
export interface Typography {
  readonly title: TextSize
  readonly heading: TextSize
  readonly subheading: TextSize
  readonly lead: TextSize
  readonly body: TextSize
  readonly small: TextSize
  readonly table: TextSize
  readonly tableHead: TextSize
  /** Above a heading and below it. */
  readonly headingGap: { readonly above: number; readonly below: number }
  /** Below a lead paragraph and a table. */
  readonly leadGap: number
  /** Below any other block. */
  readonly blockGap: number
  /** Between rows of a list or of facts. */
  readonly rowGap: number
  /** Above and below the text of a cell. */
  readonly cellPadding: number
}

/** The page as it should be, then step by step tighter, for a report that would only just spill over to a third page. */
export const densities: readonly Typography[] = [0, 0.25, 0.5, 0.75, 1].map(typographyAt)

function typographyAt(tightness: number): Typography {
  const between = (roomy: number, compact: number) => roomy + (compact - roomy) * tightness
  const text = (size: readonly [number, number], leading: readonly [number, number]): TextSize => ({
    size: between(...size),
    leading: between(...leading),
  })
  return {
    title: text([21, 18], [26, 22]),
    heading: text([12.5, 11], [16, 13.5]),
    subheading: text([10, 9.25], [14, 11.5]),
    lead: text([11, 9.5], [15, 12]),
    body: text([10, 9], [14, 11.25]),
    small: text([9, 9], [12, 11]),
    table: text([9.5, 9], [12.5, 10.75]),
    tableHead: text([9, 9], [11.5, 10.5]),
    headingGap: { above: between(11, 6.5), below: between(3, 1.5) },
    leadGap: between(5, 2),
    blockGap: between(4, 2),
    rowGap: between(1.5, 0.5),
    cellPadding: between(3, 1.75),
  }
}
