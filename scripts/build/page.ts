import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { contentSecurityPolicy } from './csp.ts'

/** What belongs to the page as a whole: its build id, its security policy, and what it fetches right after the first paint. */
export function pagePlugins(): { readonly page: Plugin; readonly workerConstants: Plugin } {
  let buildId = 'dev'
  return {
    page: {
      name: 'page',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        handler(html, { bundle }) {
          if (!bundle) throw new Error('index.html was transformed without a bundle')
          buildId = buildIdOf(html, bundle)
          const metas = [
            `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">`,
            `<meta name="build" content="${buildId}">`,
          ]
          const start = startScreenFiles(bundle).map((fileName) => `<link rel="modulepreload" crossorigin href="./${fileName}">`)
          return html
            .replace('</head>', `${start.map((link) => `  ${link}\n`).join('')}  </head>`)
            .replace('<meta charset="utf-8">', ['<meta charset="utf-8">', ...metas].join('\n    '))
            .replace('</body>', `${laterTemplate(bundle)}  </body>`)
        },
      },
    },
    // vite-plugin-pwa builds the worker after the page, so the id is known by then.
    workerConstants: { name: 'worker-constants', config: () => ({ logLevel: 'warn', define: { __BUILD_ID__: JSON.stringify(buildId) } }) },
  }
}

/** Same sources, same id; anything that the page can load changes it. */
function buildIdOf(html: string, bundle: Rolldown.OutputBundle): string {
  const hash = createHash('sha256').update(html)
  for (const fileName of Object.keys(bundle).sort()) hash.update(`\n${fileName}`)
  for (const path of filesUnder('public').sort()) hash.update(`\n${path}\n`).update(readFileSync(path))
  return hash.digest('hex').slice(0, 12)
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !path.endsWith('config.json'))
}

/** The scripts of the screen that most visits begin with, besides those that index.html names already. */
function startScreenFiles(bundle: Rolldown.OutputBundle): string[] {
  const first = entryFiles(bundle)
  return firstScreenFiles(bundle).filter((fileName) => !first.has(fileName))
}

/** All scripts that the first screen of a first visit needs: the entry, the screen "Welkom", and what these import statically. */
export function firstScreenFiles(bundle: Rolldown.OutputBundle): string[] {
  const screen = chunksOf(bundle).filter((chunk) => chunk.name === 'HomePage')
  return [
    ...entryFiles(bundle),
    ...closureOf(
      screen.map((chunk) => chunk.fileName),
      bundle,
    ),
  ].filter((name, index, all) => all.indexOf(name) === index)
}

function entryFiles(bundle: Rolldown.OutputBundle): Set<string> {
  return closureOf(
    chunksOf(bundle)
      .filter((chunk) => chunk.isEntry)
      .map((chunk) => chunk.fileName),
    bundle,
  )
}

/** Inert until main.tsx puts it into the head after the first paint: the questionnaire's engine and the storage. */
function laterTemplate(bundle: Rolldown.OutputBundle): string {
  const first = new Set(firstScreenFiles(bundle))
  const wanted = chunksOf(bundle).filter(({ name }) => name === 'survey-core' || name === 'dexie')
  const screens = chunksOf(bundle).filter(
    (chunk) => chunk.isDynamicEntry && wanted.some(({ fileName }) => chunk.imports.includes(fileName)),
  )
  const later = [
    ...closureOf(
      [...wanted, ...screens].map((chunk) => chunk.fileName),
      bundle,
    ),
  ]
    .filter((name) => !first.has(name))
    .sort()
  const links = later.map((fileName) => `      <link rel="modulepreload" crossorigin href="./${fileName}">\n`).join('')
  return `  <template id="after-first-paint">\n${links}    </template>\n`
}

function chunksOf(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  return Object.values(bundle).filter((output) => output.type === 'chunk')
}

/** These chunks and everything they import statically. */
function closureOf(fileNames: readonly string[], bundle: Rolldown.OutputBundle): Set<string> {
  const found = new Set<string>()
  const visit = (fileName: string): void => {
    const chunk = bundle[fileName]
    if (found.has(fileName) || chunk?.type !== 'chunk') return
    found.add(fileName)
    for (const imported of chunk.imports) visit(imported)
  }
  for (const fileName of fileNames) visit(fileName)
  return found
}
