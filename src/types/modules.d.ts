// What Vite and this project's own plugin make of an import with a query, and what the build fills in.

/** The file's exact text, byte for byte as it stands in the repository (UTF-8). */
declare module '*?raw' {
  const text: string
  export default text
}

/** A JSON Schema compiled at build time, without eval (scripts/build/schema-validator.ts). */
declare module '*?validator' {
  /** One reason why a value was refused; `instancePath` is a JSON pointer into it. */
  export type SchemaError = {
    readonly instancePath: string
    readonly schemaPath: string
    readonly keyword: string
    readonly params: Readonly<Record<string, unknown>>
    readonly message?: string
  }
  /** True when the value fits the schema; after false, `errors` holds the first reason. */
  const validate: { (value: unknown): boolean; errors?: readonly SchemaError[] | null }
  export default validate
}

/** Which build this is, shown in Instellingen and used as the name of its cache. */
declare const __BUILD_LABEL__: string
/** The version in package.json. */
declare const __APP_VERSION__: string
/** The built page's own id: the worker's cache of that build carries it (only in the service worker). */
declare const __BUILD_ID__: string
