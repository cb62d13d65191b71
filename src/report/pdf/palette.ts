/** Red, green, blue, 0–255 each. */
export type Colour = readonly [red: number, green: number, blue: number]

/** The only colours on paper; all text is at least 4.5 : 1 on white and on the tint, and every meaning has a form or word too. */
export const palette = {
  ink: [21, 35, 39],
  quiet: [69, 86, 91],
  brand: [10, 84, 104],
  rule: [195, 207, 209],
  tint: [242, 246, 246],
  paper: [255, 255, 255],
  notice: [148, 98, 0],
  municipality: [27, 79, 156],
  provider: [154, 69, 21],
  together: [10, 84, 104],
} as const satisfies Record<string, Colour>
