// subset-font 2.9 ships no types, and @types/subset-font stops at 2.3.
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: {
      readonly targetFormat?: 'sfnt' | 'woff' | 'woff2' | 'truetype'
      readonly noLayoutClosure?: boolean
      readonly keepFeatures?: readonly string[]
      readonly dropTables?: readonly string[]
    },
  ): Promise<Buffer>
}
