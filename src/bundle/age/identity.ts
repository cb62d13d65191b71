/** A new age key pair for X25519: the identity opens files and stays secret, the recipient (`age1…`) is for everybody. */
export interface AgeKeyPair {
  readonly identity: string
  readonly recipient: string
}

/** A new key pair from the system's randomness; X25519 by name, as the library may change what it makes by default. */
export async function generateAgeKeyPair(): Promise<AgeKeyPair> {
  const { generateX25519Identity } = await import('age-encryption')
  const identity = await generateX25519Identity()
  return { identity, recipient: await recipientOf(identity) }
}

/** The recipient that belongs to an identity; throws when it is no identity. */
export async function recipientOf(identity: string): Promise<string> {
  const { identityToRecipient } = await import('age-encryption')
  return identityToRecipient(identity)
}
