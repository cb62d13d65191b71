import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { failed, type Result, succeeded } from '../src/domain/result.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe', 'msedge.exe']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const notFound = [
  'No Chromium or Chrome was found, and installing one failed. The tests in the browser cannot run now.',
  'Install Chromium or Chrome, or set CHROME_PATH to its program: CHROME_PATH=/path/to/chromium npm test',
].join('\n')

/**
 * The browser for the tests: `CHROME_PATH`, else an installed Chromium or Chrome, else Debian's package (when root), else Playwright's
 * download, given up after a minute. Without any of these: a message that says what to do.
 */
export function findBrowser(): Result<string, string> {
  const named = process.env['CHROME_PATH']
  if (named) return isProgram(named) ? succeeded(named) : failed(`CHROME_PATH does not point to a program: ${named}`)
  const found = installedBrowser() ?? browserFromDebian() ?? browserFromPlaywright()
  return found === undefined ? failed(notFound) : succeeded(found)
}

/** The full path of a program in PATH; undefined when it is not there. */
export function programInPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find(isProgram)
}

function installedBrowser(): string | undefined {
  return names.map(programInPath).find((path) => path !== undefined) ?? usualPlaces.find(isProgram) ?? downloadedBrowser()
}

function browserFromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !programInPath('apt-get')) return undefined
  console.error('Installing Chromium with apt-get …')
  const options: SpawnSyncOptions = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
  return programInPath('chromium')
}

function browserFromPlaywright(): string | undefined {
  console.error('Playwright downloads Chromium (a minute at most) …')
  spawnSync('node', ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 60_000,
  })
  return downloadedBrowser()
}

/** The newest Chromium that Playwright has downloaded for this user. */
function downloadedBrowser(): string | undefined {
  const folder = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? playwrightFolder()
  if (!existsSync(folder)) return undefined
  const versions = readdirSync(folder).filter((name) => /^chromium-\d+$/.test(name))
  const programs = ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-win64/chrome.exe', 'chrome-win/chrome.exe', ...macPrograms]
  const paths = versions
    .sort()
    .reverse()
    .flatMap((version) => programs.map((program) => join(folder, version, program)))
  return paths.find(isProgram)
}

const macPrograms = ['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((folder) => [
  `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
  `${folder}/Chromium.app/Contents/MacOS/Chromium`,
])

function playwrightFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright')
  if (process.platform === 'win32') return join(homedir(), 'AppData/Local/ms-playwright')
  return join(homedir(), '.cache/ms-playwright')
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
