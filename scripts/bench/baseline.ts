import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What somebody with age, Python and an hour would write: decrypt each file with the command, read the JSON, check nothing. */
const script = `
import io, json, os, subprocess, sys, time, zipfile
inbox, identity, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
names = sorted(os.listdir(inbox))[:count]
started, rows = time.time(), []
for name in names:
    plain = subprocess.run(['age', '-d', '-i', identity, os.path.join(inbox, name)], capture_output=True, check=True).stdout
    archive = zipfile.ZipFile(io.BytesIO(plain))
    record = json.loads(archive.read('record.json'))
    rows.append((json.loads(archive.read('manifest.json'))['contentHash'], record['evaluation']['id'], len(record['sheets'])))
print(len(rows), time.time() - started)
`

/** How fast that is on a sample of the inbox; undefined where age or Python is not installed. */
export function measureBaseline(folder: string): { readonly files: number; readonly perSecond: number } | undefined {
  if (spawnSync('age', ['--version']).status !== 0 || spawnSync('python3', ['--version']).status !== 0) return undefined
  const identity = join(folder, 'keys', 'operational-identity.txt')
  const said = execFileSync('python3', ['-c', script, join(folder, 'inbox'), identity, '300'], { encoding: 'utf8' })
  const [files = 0, seconds = 1] = said.trim().split(' ').map(Number)
  return { files, perSecond: files / seconds }
}
