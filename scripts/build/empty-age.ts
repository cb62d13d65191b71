// Stands in for what age-encryption needs for post-quantum, tagged and passphrase recipients: the app encrypts to X25519 recipients only.
// The command line of the insurer, which is not built, has the real ones.

/** Named by recipients of the post-quantum kind. */
export const MLKEM768X25519 = undefined

/** Named by tagged recipients of the post-quantum kind. */
export const MLKEM768P256 = undefined

/** Named by tagged recipients. */
export const p256 = undefined

/** Named by files under a passphrase. */
export function scrypt(): never {
  throw new Error('passphrases are left out of this build')
}
