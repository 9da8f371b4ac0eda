import { fail, ok, type Result } from '@/core/result'
import { storableText } from '@/core/storable-text'
import { appEnv } from './env'

export type Body = { kind: 'json' | 'form'; value: unknown }
export type BodyProblem = 'cross-origin' | 'too-large' | 'wrong-type' | 'bad-json'

/**
 * The body of a request that changes something: JSON, or with `forms` an HTML form's fields as an object (a repeated name
 * gives an array). Refuses other origins, other content types (a plain text POST needs no preflight) and large bodies.
 * What comes back is untyped: parse it with zod.
 */
export async function readBody(
  request: Request,
  { maxBytes = 64_000, forms = false }: { maxBytes?: number; forms?: boolean } = {},
): Promise<Result<Body, BodyProblem>> {
  if (!sameOrigin(request.headers)) return fail('cross-origin')
  const contentType = request.headers.get('content-type') ?? ''
  const kind = kindOf(contentType)
  if (kind === null || (kind === 'form' && !forms)) return fail('wrong-type')
  const bytes = await readBytes(request, maxBytes)
  if (bytes === null) return fail('too-large')
  const value = kind === 'json' ? parseJson(bytes) : await parseForm(bytes, contentType)
  return value === undefined ? fail('bad-json') : ok({ kind, value })
}

/**
 * Whether a request comes from our own pages. Browsers send Sec-Fetch-Site only to https and localhost, and Origin with
 * every POST; pages cannot forge either. A request with neither is refused. The expected origin is PUBLIC_URL, or while
 * that is unset the host that was asked for, so that a class can reach a laptop by its address.
 */
export function sameOrigin(headers: Headers, publicUrl: string | undefined = appEnv().publicUrl): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = headers.get('origin')
  // A form on a page with a strict referrer policy says `null`; then only the browser's own verdict counts.
  if (origin === null || origin === 'null') return site === 'same-origin'
  return isOurs(origin, headers.get('host'), publicUrl)
}

function isOurs(origin: string, host: string | null, publicUrl: string | undefined): boolean {
  if (publicUrl !== undefined) return origin === new URL(publicUrl).origin
  return host !== null && URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}

function kindOf(contentType: string): Body['kind'] | null {
  const mime = contentType.split(';')[0]?.trim().toLowerCase()
  if (mime === 'application/json') return 'json'
  if (mime === 'application/x-www-form-urlencoded' || mime === 'multipart/form-data') return 'form'
  return null
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return null
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength
    if (size > maxBytes) {
      await reader?.cancel()
      return null
    }
    chunks.push(read.value)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<unknown> {
  try {
    return formFields(await new Response(bytes, { headers: { 'content-type': contentType } }).formData())
  } catch {
    return undefined
  }
}

/** A form's text fields as an object; a repeated name gives an array; files are left out, as no form of ours sends one. */
export function formFields(form: FormData): Record<string, string | string[]> {
  const names = [...new Set(form.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const texts = form.getAll(name).flatMap((value) => (typeof value === 'string' ? [storableText(value)] : []))
      return [name, texts.length === 1 && texts[0] !== undefined ? texts[0] : texts]
    }),
  )
}
