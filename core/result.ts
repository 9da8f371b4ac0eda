/** What a use case or rule returns when failing is expected: a value, or a code that the caller must handle. */
export type Result<T, Code extends string> = { ok: true; value: T } | { ok: false; code: Code; detail?: string }

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

/** `detail` is for the person who reads it: what is wrong and what to do. */
export function fail<Code extends string>(code: Code, detail?: string): { ok: false; code: Code; detail?: string } {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail }
}
