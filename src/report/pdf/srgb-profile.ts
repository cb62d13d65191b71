/**
 * The sRGB colour space as an ICC profile (version 4, matrix and parametric curve), which PDF/A wants with every file. Made from the
 * published figures of IEC 61966-2-1, adapted to the D50 white of ICC, so that no binary file needs to be shipped.
 */
export function srgbProfile(): Uint8Array {
  const tags = placed(headLength + 4 + 12 * profileTags.length)
  const end = tags.at(-1)
  const length = end ? padded(end.offset + end.data.length) : headLength
  const bytes = new Uint8Array(length)
  bytes.set(head(length))
  bytes.set(uint32(tags.length), headLength)
  tags.forEach(({ signature, offset, data }, index) => {
    bytes.set([...ascii(signature), ...uint32(offset), ...uint32(data.length)], headLength + 4 + 12 * index)
    bytes.set(data, offset)
  })
  return bytes
}

const headLength = 128

/** White of ICC's connection space. */
const d50 = [0.9642, 1, 0.82491] as const

function head(length: number): readonly number[] {
  const bytes = new Array<number>(headLength).fill(0)
  const put = (offset: number, data: readonly number[]) => bytes.splice(offset, data.length, ...data)
  put(0, uint32(length))
  put(8, [4, 0x30])
  put(12, ascii('mntrRGB XYZ '))
  // A fixed date, so that the same report has the same bytes: 1 January 2026.
  put(24, [2026 >> 8, 2026 & 255, 0, 1, 0, 1])
  put(36, ascii('acsp'))
  put(68, d50.flatMap(fixed))
  return bytes
}

const curve = [...ascii('para'), ...zeros(4), 0, 3, 0, 0, ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed)]
const adaptation = [1.047882, 0.022919, -0.050201, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678]

const profileTags: readonly { readonly signature: string; readonly data: readonly number[] }[] = [
  { signature: 'desc', data: localised('sRGB') },
  { signature: 'cprt', data: localised('CC0') },
  { signature: 'wtpt', data: colour(d50) },
  { signature: 'chad', data: [...ascii('sf32'), ...zeros(4), ...adaptation.flatMap(fixed)] },
  { signature: 'rXYZ', data: colour([0.436066, 0.222488, 0.013916]) },
  { signature: 'gXYZ', data: colour([0.385147, 0.716873, 0.097076]) },
  { signature: 'bXYZ', data: colour([0.143066, 0.060608, 0.714096]) },
  { signature: 'rTRC', data: curve },
  { signature: 'gTRC', data: curve },
  { signature: 'bTRC', data: curve },
]

/** Each tag with its place; tags with the same data share one. */
function placed(start: number) {
  let next = start
  const places = new Map<readonly number[], number>()
  return profileTags.map(({ signature, data }) => {
    const offset = places.get(data) ?? next
    if (offset === next) next = padded(next + data.length)
    places.set(data, offset)
    return { signature, data, offset }
  })
}

function localised(text: string): readonly number[] {
  const units = Array.from(text).flatMap((character) => [0, character.charCodeAt(0)])
  return [...ascii('mluc'), ...zeros(4), ...uint32(1), ...uint32(12), ...ascii('enUS'), ...uint32(units.length), ...uint32(28), ...units]
}

function colour(xyz: readonly number[]): readonly number[] {
  return [...ascii('XYZ '), ...zeros(4), ...xyz.flatMap(fixed)]
}

/** A number as 16 bits before the point and 16 after it. */
function fixed(value: number): readonly number[] {
  return uint32(Math.round(value * 65536))
}

function uint32(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0))
}

function zeros(count: number): readonly number[] {
  return new Array<number>(count).fill(0)
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}
