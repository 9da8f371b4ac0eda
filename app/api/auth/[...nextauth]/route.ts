import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { browserOf } from '@/server/auth/browser'
import { authOptions } from '@/server/auth/next-auth'
import { sameOrigin } from '@/server/request'

type Context = { params: Promise<{ nextauth: string[] }> }

// next-auth would also take log lines from browsers and session updates; nothing of ours sends any.
const READS = ['csrf', 'providers', 'session', 'signin', 'callback', 'error', 'signout']
const WRITES = ['signin', 'callback', 'signout']

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  return answer(request, context, READS)
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  if (!sameOrigin(request.headers)) return new Response(null, { status: 403 })
  return answer(request, context, WRITES)
}

async function answer(request: NextRequest, context: Context, actions: string[]): Promise<Response> {
  const { nextauth } = await context.params
  if (!actions.includes(nextauth[0] ?? '')) return new Response(null, { status: 404 })
  return NextAuth(request, context, authOptions(await browserOf()))
}
