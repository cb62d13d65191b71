// Adds to package-lock.json the packages for other platforms that the registry at hand did not know, so that `npm ci` accepts the
// file everywhere: node scripts/complete-lock.mjs, after every `npm install` that changed it. Their checksums are then left out.
import { readFileSync, writeFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`])
    .map(([name, version]) => [`node_modules/${name}`, { version, ...platformOf(name), ...(dev && { dev }), optional: true }]),
)

for (const [path, entry] of missing) if (!/^\d/.test(entry.version)) throw new Error(`${path} has no exact version: ${entry.version}`)

const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) })
lock.packages = Object.fromEntries(packages.sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${missing.length} packages for other platforms added`)

/** What npm looks at before it fetches a package: cli-linux-x64-musl gives linux, x64 and musl. */
function platformOf(name) {
  const found =
    /(android|darwin|freebsd|openbsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|loong64|s390x)(-musl|-gnu)?/.exec(name)
  if (!found) throw new Error(`no platform in the name of ${name}`)
  const [, os, cpu, libc] = found
  return { cpu: [cpu], os: [os], ...(os === 'linux' && libc && { libc: [libc === '-musl' ? 'musl' : 'glibc'] }) }
}
