import type { VersionProblem } from '../../domain/format-version.ts'

/** The secret files of a key folder; with a passphrase each has `.age` behind its name. */
export const keyFileNames = ['signing-key.json', 'master-key.txt', 'operational-identity.txt', 'recovery-identity.txt'] as const

/** A secret file of a key folder. */
export type KeyFileName = (typeof keyFileNames)[number]

/** The file with the public part. */
export const publicFileName = 'insurer.json'

/** Why a key folder cannot be used: a file that is not there, a passphrase that is asked for or wrong, a file that is not a key, or one of another version. */
export interface KeyProblem {
  readonly kind: 'missing-key' | 'needs-passphrase' | 'wrong-passphrase' | 'not-a-key' | VersionProblem['kind']
  readonly file: string
}
