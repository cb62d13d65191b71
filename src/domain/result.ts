/** Expected trouble is a value: every parser and reader of untrusted input returns one of these, and never throws on bad input. */
export type Result<Value, Problem> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem }

/** A successful result. */
export function succeeded<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** A failed result; `problem` carries a `kind` for which `texts/` holds one sentence. */
export function failed<Problem>(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem }
}
