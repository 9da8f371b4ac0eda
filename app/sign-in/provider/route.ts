import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { browserOf } from '@/server/auth/browser'
import { authOptions, OIDC_PROVIDER } from '@/server/auth/next-auth'
import { ownPath } from '@/server/auth/own-path'
import { newCsrfToken } from '@/server/auth/provider-redirect'
import { readBody } from '@/server/request'

/** The button "Continue with …": a plain form, answered with a redirect to the provider. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, { forms: true })
  if (!body.ok) return new Response(null, { status: 403 })
  const next = ownPath(Object(body.value.value).callbackUrl)
  const { token, cookie } = newCsrfToken()
  const jar = await cookies()
  jar.set({ ...cookie, httpOnly: true, sameSite: 'lax', path: '/' })
  const signIn = new NextRequest(new URL(`/api/auth/signin/${OIDC_PROVIDER}`, request.url), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      csrfToken: token,
      // What was done as a guest is asked about on the way.
      callbackUrl: `/account/claim?next=${encodeURIComponent(next)}`,
    }).toString(),
  })
  const params = Promise.resolve({ nextauth: ['signin', OIDC_PROVIDER] })
  return NextAuth(signIn, { params }, authOptions(await browserOf()))
}
