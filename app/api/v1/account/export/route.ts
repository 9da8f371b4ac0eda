import { exportAccount } from '@/server/auth/export-account'
import { currentUser } from '@/server/auth/session'

/** Everything kept about the person who asks, as a file. */
export async function GET(): Promise<Response> {
  const user = await currentUser()
  if (!user) {
    return Response.json(
      { error: { code: 'signed-out', message: 'Sign in first.' } },
      { status: 401, headers: { 'cache-control': 'no-store' } },
    )
  }
  const data = await exportAccount({ userId: user.id, now: new Date() })
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="footnote-account.json"',
      'cache-control': 'no-store',
    },
  })
}
