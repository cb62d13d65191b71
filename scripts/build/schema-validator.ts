import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import type { Plugin } from 'vite'

const suffix = '?validator'
const prefix = '\0validator:'
const runtimeId = 'virtual:schema-runtime'
const runtimeFile = fileURLToPath(new URL('./schema-runtime.ts', import.meta.url))

/** Formats the schemas may name; anything else stops the build (Ajv strict mode). */
const formats = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  'date-time': /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
}

/**
 * Vite plugin: `import validate from './x.schema.json?validator'` gives a validator compiled at build time.
 * The strict CSP forbids eval, so Ajv itself never reaches the browser. Schemas beside it may be referred to by `$id`.
 */
export function schemaValidators(): Plugin {
  return {
    name: 'schema-validators',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === runtimeId) return runtimeFile
      if (!source.endsWith(`.json${suffix}`)) return null
      const path = source.slice(0, -suffix.length)
      const file = path.startsWith('.') && importer ? resolve(dirname(importer.split('?')[0] ?? importer), path) : path
      // The ending keeps Vite's own JSON plugin away from it.
      return `${prefix}${file}.js`
    },
    load(id) {
      if (!id.startsWith(prefix)) return null
      const file = id.slice(prefix.length, -'.js'.length)
      for (const path of schemaFilesBeside(file)) this.addWatchFile(path)
      return compileValidator(file)
    },
  }
}

/** The source text of an ES module with the validator of one schema file; throws when the schema is not sound. */
export function compileValidator(file: string): string {
  if (!existsSync(file)) throw new Error(`schema not found: ${file}`)
  const ajv = new Ajv2020({
    allErrors: false,
    // Only where something does not fit is ever looked at: `parserOf`.
    messages: false,
    strict: true,
    strictTypes: true,
    strictTuples: true,
    allowUnionTypes: true,
    discriminator: true,
    formats,
    code: { source: true, esm: true, lines: false },
  })
  const schema = parseSchema(file)
  for (const path of schemaFilesBeside(file)) if (path !== file) ajv.addSchema(parseSchema(path))
  const code = standalone(ajv, ajv.compile(schema))
  return withRuntimeImports(code, file)
}

function schemaFilesBeside(file: string): string[] {
  const folder = dirname(file)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => join(folder, name))
}

function parseSchema(file: string): Record<string, unknown> {
  // The schemas are our own files and Ajv checks them against the meta-schema.
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}

/** Ajv writes `require` for its few helpers, also in ES modules; they come from our own runtime instead. */
function withRuntimeImports(code: string, file: string): string {
  const helpers = new Set<string>()
  const body = code.replace(/require\("ajv\/dist\/runtime\/(ucs2length|equal)"\)\.default/g, (_, helper: string) => {
    helpers.add(helper)
    return helper
  })
  if (/\brequire\(/.test(body)) throw new Error(`the validator of ${file} needs a helper that schema-runtime.ts lacks`)
  return helpers.size === 0 ? body : `import { ${[...helpers].join(', ')} } from '${runtimeId}';\n${body}`
}
